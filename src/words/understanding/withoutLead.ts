import { oncePer } from './oncePer.ts'
import type { Phrases } from './tables/wordTable.ts'

/**
 * A text without the words that only lead up to it, as typed otherwise. Compared in any casing but with its accents: the
 * Arabic for "I am" and a woman's name differ by one. A text that is nothing but such words stays as it is.
 *
 * @example withoutLead('My name is Zoë.', ['my name is']) // 'Zoë.'
 */
export const withoutLead = (text: string, leads: readonly string[]): string => {
  const words = text.split(/\s+/)
  const said = words.map(alike)
  const longest = wordsOf(leads)
    .filter((lead) => lead.length < words.length && lead.every((word, at) => said[at] === word))
    .reduce((most, lead) => Math.max(most, lead.length), 0)
  return longest === 0 ? text : words.slice(longest).join(' ')
}

const wordsOf = oncePer((leads: readonly string[]) => leads.map((lead) => lead.split(' ')))

/** Leads out of their lists, ready for `withoutLead`. */
export const leadsOf = (phrases: readonly Phrases[]): readonly string[] =>
  phrases.flatMap((list) => list.split(',').map((lead) => lead.trim().split(/\s+/).map(alike).join(' ')))

const alike = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[:,،]$/, '')
