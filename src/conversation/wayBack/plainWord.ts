import { wordsIn } from '../../words/understanding/wordsIn.ts'

/** Longer is a story, not a word. */
export const longestWord = 60

/**
 * A word as it is compared: letters and digits alone, without case, accents, spaces or signs, so that nobody is kept out
 * by a capital.
 *
 * @example plainWord('Blue Teapot!') // 'blueteapot'
 */
export const plainWord = (text: string): string => wordsIn(text).join('')
