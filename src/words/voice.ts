import type { LocalDate } from '../time/instant.ts'
import type { Lang } from './lang.ts'
import type { ServiceKey, ServiceParams } from './serviceWords.ts'

/**
 * One language speaking: finished sentences for whoever shows them. Everything a person reads comes through here, so
 * that no face ever holds a key or puts a sentence together.
 */
export type Voice = {
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  /** The service's own words: greetings, commands, what to do with an answer that was not understood. */
  readonly say: <K extends ServiceKey>(key: K, params?: ServiceParams) => string
  /** A question of a form. `wording` picks one way to say it where there are several. */
  readonly ask: (form: string, question: string, wording?: string) => string
  readonly short: (form: string, question: string) => string
  /** `wording` picks the hint that goes with it, where each has its own. */
  readonly hint: (form: string, question: string, wording?: string) => string | undefined
  readonly why: (form: string, question: string) => string
  readonly option: (form: string, question: string, value: string) => string
  /** A choice as it is read back: its own words for that, else its title. */
  readonly told: (form: string, question: string, value: string) => string
  readonly instead: (form: string, question: string, value: string) => string
  readonly section: (form: string, section: string) => string
  readonly said: (form: string, key: string, params?: ServiceParams) => string
  readonly rested: (form: string, key: string, params?: ServiceParams) => string
  /** A small number as a word, "four"; a greater one in figures. For "four of the others", which no plural form changes. */
  readonly number: (many: number) => string
  /** A day as readers of the language write it: "12 March 2026". */
  readonly day: (date: LocalDate) => string
  /** The name of a weekday, 1 being Monday. */
  readonly weekday: (isoWeekday: number) => string
}
