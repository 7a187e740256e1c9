import { asciiDigits } from './asciiDigits.ts'
import { plainText } from './plainText.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'
import { saysNot } from './saysNot.ts'
import { emailEndings, emailHomes, emailProviders } from './tables/emailSlips.ts'

/**
 * The one e-mail address in a text, its domain in lower case, the part before @ as typed (it belongs to the provider).
 * A slip in a well-known domain is put right and said back.
 *
 * @example
 * readEmail('it is Sam.Lee@Gmail.com') // clear 'Sam.Lee@gmail.com'
 * readEmail('sam@gmial.con')           // confirm 'sam@gmail.com'
 */
export const readEmail = (text: string): Reading<string> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  const found = addressesIn(asciiDigits(typed))
  const [only] = found
  if (only === undefined || found.length > 1) return unclear('email-unclear')
  const address = parsed(only)
  if (address === undefined) return unclear('email-unclear')
  const domain = corrected(address.domain)
  if (!isDomain(domain)) return unclear('email-unclear')
  const email = `${address.local}@${domain}`
  return domain !== address.domain || saysNot(typed.replace(only, ' ')) ? confirm(email) : clear(email)
}

/** Pieces with an @, out of the brackets, quotes and full stops around them. */
const addressesIn = (typed: string): readonly string[] => {
  const joined = typed.split('@').length === 2 ? typed.replace(/ ?@ ?/, '@') : typed
  return joined
    .split(/[\s<>()[\]"“”„«»,;،؛]+/)
    .filter((piece) => piece.includes('@'))
    .map((piece) => trimmed(piece.replace(/^mailto:/i, '')))
}

const trimmed = (piece: string): string => {
  let end = piece.length
  while (end > 0 && /[.:!?'’]/.test(piece.charAt(end - 1))) end -= 1
  return piece.slice(/^['‘’:]/.test(piece) ? 1 : 0, end)
}

const parsed = (piece: string): { readonly local: string; readonly domain: string } | undefined => {
  const [local = '', domain = '', more] = piece.split('@')
  if (more !== undefined || local.length > 64 || domain.length > 253) return undefined
  const isLocal = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/i.test(local) && !/^\.|\.\.|\.$/.test(local)
  return isLocal ? { local, domain: domain.toLowerCase() } : undefined
}

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '')
  )
}

const corrected = (domain: string): string => {
  const dot = domain.indexOf('.')
  const provider = dot < 0 ? domain : domain.slice(0, dot)
  const ending = dot < 0 ? '' : domain.slice(dot + 1)
  const name = emailProviders.get(provider) ?? provider
  const end = emailEndings.get(ending) ?? ending
  const whole = end === '' ? name : `${name}.${end}`
  return emailHomes.get(whole) ?? whole
}
