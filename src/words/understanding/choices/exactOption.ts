import { oncePer } from '../oncePer.ts'
import { plainText } from '../plainText.ts'
import type { Option } from './option.ts'

/**
 * The option whose value or title is what was typed, by position; `several` when two are called the same.
 * The closest likeness wins: letter for letter before any casing, value before title.
 *
 * @example exactOption('TEXT MESSAGE (SMS)', [{ value: 'text', title: 'Text message (SMS)' }]) // 0
 */
export const exactOption = (typed: string, options: readonly Option[]): number | 'several' | undefined => {
  for (const [like, names] of likenesses) {
    const wanted = like(typed)
    if (wanted === '') continue
    for (const name of ['value', 'title'] as const) {
      const isIt = (option: Option): boolean => names(option)[name] === wanted
      const first = options.findIndex(isIt)
      if (first >= 0) return options.findLastIndex(isIt) === first ? first : 'several'
    }
  }
  return undefined
}

// Both ways, because some letters have no capital and some capitals have two small letters (ß, ſ).
const caseless = (text: string): string => plainText(text).toLowerCase().toUpperCase().toLowerCase().normalize('NFC')

const likenesses = [plainText, caseless].map(
  (like) => [like, oncePer(({ value, title }: Option) => ({ value: like(value), title: like(title) }))] as const,
)
