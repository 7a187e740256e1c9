import type { LocalDate } from '../../time/instant.ts'
import { type Expected, findDate } from './dates/findDate.ts'
import type { Reading } from './reading.ts'

/** A day in the team's zone. `about`: it was worked out from an age, weeks of pregnancy or a month, so the day is a guess. */
export type DateRead = { readonly date: LocalDate; readonly about: boolean }

/**
 * A date as people type it, in English and in the language given. Day before month, as in the UK.
 * Clear: a whole date with the month in words, ISO, or figures with one reading. Everything else that can be read, an age or
 * weeks of pregnancy included, is to be said back. Whether the day is too early or late for the question is the caller's.
 * `expects` finds the year of a date without one, and says what bare weeks are: an age, or a pregnancy (a due date then).
 *
 * @example
 * readDate('12 March 2026', { lang, today, expects: 'past' }) // clear { date: '2026-03-12', about: false }
 * readDate('12/3/26', { lang, today, expects: 'past' })       // confirm { date: '2026-03-12', about: false }
 * readDate('24+3', { lang, today, expects: 'future' })        // confirm { date: today + 109 days, about: true }
 * readDate('31/2/2026', { lang, today, expects: 'past' })     // unclear: date-impossible
 */
export const readDate = (text: string, expected: Expected): Reading<DateRead> => {
  const found = findDate(text, expected)
  if (found.heard === 'unclear') return found
  const { date, about } = found.value
  return { heard: found.heard, value: { date, about } }
}
