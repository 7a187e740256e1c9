import type { Lang } from '../lang.ts'

/**
 * What the words may mean, most urgent first. The order is the rule for "which one is answered" when a text says several
 * things: "my baby died and I want to die" is answered as danger to self, and its loss stands second in `safetyFindings`.
 */
export const urgentCategories = [
  'medical',
  'danger-to-baby',
  'danger-to-self',
  'danger-from-someone',
  'danger-to-other',
  'mind-changing',
  'loss',
] as const
export type UrgentCategory = (typeof urgentCategories)[number]

/**
 * `plain`: said as now, or with no sign that it is over. `possible`: told as past, hedged, or about somebody further away.
 * Both alert a person and offer urgent help; only `plain` ends the questions of a form.
 */
export type Certainty = 'plain' | 'possible'

export type Finding = {
  readonly category: UrgentCategory
  readonly certainty: Certainty
  /** The language of the table that heard it, which need not be the language of the chat. */
  readonly lang: Lang
  /** The id of the rule that matched, such as `en.self.want-to-die`. Never the person's own words: it may be logged. */
  readonly phrase: string
}
