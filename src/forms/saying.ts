import type { Voice } from '../words/voice.ts'

/** An option of this form by its place, titled in the language being spoken. */
type OptionTitle = { readonly question: string; readonly option: string }

/** What fills a gap in something said: a name or a number as it is, a number in words, or a list with one entry to a line. */
type Filling = string | number | { readonly inWords: number } | readonly (string | OptionTitle)[]

/**
 * Something a form says, by the key of its words; with params where the words have gaps (`{{lines}}`) to fill.
 *
 * @example
 * { key: 'area-elsewhere', params: { place: 'LS7', lines: ['Riverside Babies: 01632 960 150'] } }
 */
export type Saying<Key extends string = string> =
  | Key
  | { readonly key: Key; readonly params: Readonly<Record<string, Filling>> }

/** The finished sentences of something a form says, after an answer or where it rests. */
export const sayingWords = (form: string, place: 'said' | 'rested', saying: Saying, voice: Voice): string => {
  if (typeof saying === 'string') return voice[place](form, saying)
  const filled = Object.entries(saying.params).map(([gap, filling]) => [gap, filledIn(form, filling, voice)] as const)
  return voice[place](form, saying.key, Object.fromEntries(filled))
}

const filledIn = (form: string, filling: Filling, voice: Voice): string | number => {
  if (typeof filling !== 'object') return filling
  if ('inWords' in filling) return voice.number(filling.inWords)
  return filling.map((entry) => `• ${entryWords(form, entry, voice)}`).join('\n')
}

const entryWords = (form: string, entry: string | OptionTitle, voice: Voice): string =>
  typeof entry === 'string' ? entry : voice.option(form, entry.question, entry.option)
