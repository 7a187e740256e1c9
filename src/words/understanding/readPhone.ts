import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { asciiDigits } from './asciiDigits.ts'
import { plainText } from './plainText.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'
import { saysNot } from './saysNot.ts'

/** `number` is E.164 (`+447700900123`). Only a mobile can be sent a text. */
export type PhoneRead = { readonly number: string; readonly line: 'mobile' | 'landline' | 'unknown' }

/**
 * The one phone number in a text, however it is spaced, British unless it says otherwise.
 * A mobile of another country is said back first; its landlines are `phone-not-uk`. Numbers that cost the caller extra (09, 087,
 * 084, 070) are refused. Ofcom's numbers for drama, which no one has, count only when `drama` is true: tests and demonstrations.
 *
 * @example
 * readPhone('my number is 07911 123456, thanks', { drama: false }) // clear { number: '+447911123456', line: 'mobile' }
 * readPhone('07700 900123', { drama: false })                      // unclear: phone-unclear
 * readPhone('+353 85 123 4567', { drama: false })                  // confirm { ..., line: 'mobile' }
 */
export const readPhone = (text: string, { drama }: { readonly drama: boolean }): Reading<PhoneRead> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  // "0770O 900123": a letter among the digits, and no knowing which digit was meant.
  if (/\p{Nd}\p{L}/u.test(typed)) return unclear('phone-unclear')
  const runs = digitRuns(typed)
  const long = runs.filter((run) => digitsOf(run).length >= fewestDigits)
  const [only] = long
  if (only === undefined) return unclear(runs.length === 1 ? 'phone-short' : 'phone-unclear')
  if (long.length > 1) return unclear('phone-unclear')
  const read = readNumber(only, drama)
  return read.heard === 'clear' && (runs.length > 1 || saysNot(typed)) ? confirm(read.value) : read
}

/** Fewer digits than this are not meant as a phone number: "2 children". */
const fewestDigits = 5
/** No number in the world has more, country code and all. */
const mostDigits = 17

const digitRuns = (typed: string): readonly string[] =>
  asciiDigits(typed).match(/[+(]*\d[\d().\-\u2010-\u2015/ \u00a0]*/g) ?? []

const digitsOf = (run: string): string => run.replace(/\D/g, '')

const readNumber = (run: string, drama: boolean): Reading<PhoneRead> => {
  const digits = digitsOf(run)
  if (digits.length > mostDigits) return unclear('phone-unclear')
  // "+07911 123456": the plus is a slip, no country's code starts with nought.
  const dialled = /^\+0[1-9]/.test(run.replace(/[^\d+]/g, '')) ? digits : run
  const phone = parsePhoneNumberFromString(dialled, britain)
  if (phone === undefined) return unclear(digits.length < 10 ? 'phone-short' : 'phone-unclear')
  return phone.countryCallingCode === '44' ? readBritish(phone, drama) : readForeign(phone)
}

const britain: CountryCode = 'GB'

const readBritish = (phone: PhoneNumber, drama: boolean): Reading<PhoneRead> => {
  const national = phone.nationalNumber
  const played = dramaRanges.find(({ numbers }) => numbers.test(national))
  if (played !== undefined) return drama ? clear({ number: phone.number, line: played.line }) : unclear('phone-unclear')
  if (costsExtra.test(national)) return unclear('phone-premium')
  if (phone.isValid()) return clear({ number: phone.number, line: lineOf(national) })
  return unclear(national.length < 10 ? 'phone-short' : 'phone-unclear')
}

// https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
const dramaRanges = [
  { numbers: /^7700900\d{3}$/, line: 'mobile' },
  { numbers: /^1632960\d{3}$/, line: 'landline' },
  { numbers: /^2079460\d{3}$/, line: 'landline' },
] as const

// 09 premium, 087 and 084 shared with a service, 070 "personal" numbers that only look like mobiles.
const costsExtra = /^(9\d{9}|8[47]\d{7,8}|70\d{8})$/

/** 01 and 02 are places; 03, 05 and 080 belong to an organisation, so what answers is not known. */
const lineOf = (national: string): PhoneRead['line'] => {
  if (/^[12]/.test(national)) return 'landline'
  return /^7/.test(national) ? 'mobile' : 'unknown'
}

const readForeign = (phone: PhoneNumber): Reading<PhoneRead> => {
  const type = phone.isValid() ? phone.getType() : undefined
  const isMobile = type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
  return isMobile ? confirm({ number: phone.number, line: 'mobile' }) : unclear('phone-not-uk')
}
