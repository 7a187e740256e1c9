import { plainText } from '../plainText.ts'
import type { Option } from './option.ts'

/**
 * The option whose value or title is what was typed, by position; `several` when two are called the same.
 * The closest likeness wins: letter for letter before any casing, value before title.
 *
 * @example exactOption('TEXT MESSAGE (SMS)', [{ value: 'text', title: 'Text message (SMS)' }]) // 0
 */
export const exactOption = (typed: string, options: readonly Option[]): number | 'several' | undefined => {
  for (const like of [plainText, caseless]) {
    const wanted = like(typed)
    if (wanted === '') continue
    for (const name of [byValue, byTitle]) {
      const found = options.flatMap((option, index) => (like(name(option)) === wanted ? [index] : []))
      const first = found[0]
      if (first !== undefined) return found.length === 1 ? first : 'several'
    }
  }
  return undefined
}

const byValue = (option: Option): string => option.value
const byTitle = (option: Option): string => option.title

// Both ways, because some letters have no capital and some capitals have two small letters (ß, ſ).
const caseless = (text: string): string => plainText(text).toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
