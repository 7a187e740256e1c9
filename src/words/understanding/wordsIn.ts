import { foldText } from './foldText.ts'

/**
 * The folded words of a text, apostrophes closed up, everything that is neither letter nor digit left out.
 *
 * @example wordsIn("Don't call — text!") // ['dont', 'call', 'text']
 */
export const wordsIn = (text: string): readonly string[] =>
  foldText(text)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
