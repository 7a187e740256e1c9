import { editDistance } from '../editDistance.ts'

/** Longer than any title people type by hand; beyond it, nothing is close. */
const longest = 80

/**
 * Whether one is the other with a slip of the finger: one slip from four letters, two from seven.
 * A word that only has something before it is another word: `unsafe` is not a slip for `safe`.
 *
 * @example closeSpelling('mesage', 'message') // true
 */
export const closeSpelling = (typed: string, word: string): boolean => {
  const length = Math.min(typed.length, word.length)
  if (length < 4 || Math.max(typed.length, word.length) > longest) return false
  if (typed !== word && (typed.endsWith(word) || word.endsWith(typed))) return false
  const allowed = length < 7 ? 1 : 2
  return editDistance(typed, word, allowed) <= allowed
}
