import { asciiDigits } from './asciiDigits.ts'
import { plainText } from './plainText.ts'
import { clear, type Reading, unclear } from './reading.ts'

/**
 * An NHS number as its ten digits, spaces and dashes taken out; a word or two before it is allowed ("NHS no. 943 476 5919").
 * The check digit is right, which does not make it this person's number: never match on it alone.
 * Rule: NHS Data Dictionary, NHS NUMBER (Modulus 11).
 *
 * @example
 * readNhsNumber('943 476 5919') // clear '9434765919'
 * readNhsNumber('999 123 4567') // unclear: nhs-check
 */
export const readNhsNumber = (text: string): Reading<string> => {
  const typed = asciiDigits(plainText(text))
  if (typed === '') return unclear('empty')
  const digits = digitsIn(typed)
  if (digits === undefined) return unclear('nhs-letters')
  if (digits.length !== 10) return unclear('nhs-length')
  if (/^(\d)\1{9}$/.test(digits)) return unclear('nhs-repeated')
  return checkDigit(digits) === Number(digits[9]) ? clear(digits) : unclear('nhs-check')
}

/** The digits, when nothing but words apart from them stands beside: `QQ123456C` has none of its own. */
const digitsIn = (typed: string): string | undefined => {
  const words = typed.split(/[\s:,;]+/)
  const isMixed = words.some((word) => /\d/.test(word) && /[^\d.()\p{Pd}]/u.test(word))
  const digits = typed.replace(/\D/g, '')
  const letters = /[^\d\s.()\p{Pd}]/u.test(typed)
  return isMixed || (letters && digits.length !== 10) ? undefined : digits
}

/** The tenth digit the first nine ask for; 10 when no digit will do. */
const checkDigit = (digits: string): number => {
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11
}
