import { fix, parse } from 'postcode'
import { asciiDigits } from './asciiDigits.ts'
import { postcodeAreas } from './tables/postcodeAreas.ts'

/** `fixed`: a letter O had been typed for a nought, or the like. */
export type PostcodeFound = { readonly postcode: string; readonly outward: string; readonly fixed: boolean }

export type PostcodesIn = {
  readonly whole: readonly PostcodeFound[]
  /** First halves that stand alone: `BD7`. */
  readonly halves: readonly string[]
  readonly otherWords: readonly string[]
}

/**
 * The postcodes in a text and their first halves. A pattern and a real area; whether the place exists only Royal Mail knows.
 *
 * @example postcodesIn('we moved to bd71dp') // { whole: [{ postcode: 'BD7 1DP', outward: 'BD7', ... }], halves: [], otherWords: ['we', 'moved', 'to'] }
 */
export const postcodesIn = (text: string): PostcodesIn => {
  const words = asciiDigits(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
  const whole: PostcodeFound[] = []
  const halves: string[] = []
  const otherWords: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = words[at + 1] ?? ''
    const pair = isShort(word) && isShort(next) ? postcodeOf(`${word} ${next}`) : undefined
    const found = pair ?? postcodeOf(word)
    if (found !== undefined) whole.push(found)
    else if (isHalf(word)) halves.push(word.toUpperCase())
    else otherWords.push(word)
    if (pair !== undefined) at += 1
  }
  return { whole, halves, otherWords }
}

const isShort = (word: string): boolean => word.length >= 2 && word.length <= 4

const postcodeOf = (text: string): PostcodeFound | undefined => {
  if (text.length < 5 || text.length > 8 || !/\d/.test(text)) return undefined
  const plain = parse(text)
  const read = plain.valid ? plain : parse(fix(text))
  if (!read.valid || !postcodeAreas.has(read.area)) return undefined
  // Royal Mail leaves these letters out of the second half, because they are misread; the NHS's own codes keep them.
  if (/[CIKMOV]/.test(read.unit) && read.area !== 'ZZ') return undefined
  return { postcode: read.postcode, outward: read.outcode, fixed: !plain.valid }
}

const isHalf = (word: string): boolean => {
  const found = /^([a-z]{1,2})\d[a-z\d]?$/i.exec(word)
  return found?.[1] !== undefined && postcodeAreas.has(found[1].toUpperCase())
}
