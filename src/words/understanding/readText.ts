import { plainText } from './plainText.ts'
import { clear, type Reading, unclear } from './reading.ts'

/**
 * Words of someone's own, kept as typed. `max` counts as a page's `maxlength` does (UTF-16).
 * Nothing but emoji or signs is `not-understood`: it may mean a great deal, but not to everyone who reads it later.
 *
 * @example readText(' We laugh a lot 🙂 ', { max: 500 }) // clear 'We laugh a lot 🙂'
 */
export const readText = (text: string, { max }: { readonly max: number }): Reading<string> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  if (typed.length > max) return unclear('too-long')
  return /[\p{L}\p{N}]/u.test(typed) ? clear(typed) : unclear('not-understood')
}
