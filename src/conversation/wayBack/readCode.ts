import { asciiDigits } from '../../words/understanding/asciiDigits.ts'

/** As `makeIds` draws them, however they are typed: no vowels, so that no word looks like one. */
export const codeInText = /\b([2-9B-DF-HJKMNP-RTV-XZ]{3})[-–—_. ]{0,3}([2-9B-DF-HJKMNP-RTV-XZ]{4})\b/i

/**
 * A code as it was written down. What is none is kept as typed, shortened: it is then wrong like any other.
 *
 * @example readCode(' k7m 4px2 ') // 'K7M-4PX2'
 */
export const readCode = (text: string): string => {
  const typed = asciiDigits(text).trim().toUpperCase()
  const [, first, second] = codeInText.exec(typed) ?? []
  return first !== undefined && second !== undefined ? `${first}-${second}` : typed.slice(0, 40)
}
