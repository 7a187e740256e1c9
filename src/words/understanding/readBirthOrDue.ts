import type { LocalDate } from '../../time/instant.ts'
import type { Lang } from '../lang.ts'
import { daysBetween } from './dates/calendar.ts'
import { findDate } from './dates/findDate.ts'
import type { DateRead } from './readDate.ts'
import { confirm, type Reading, unclear } from './reading.ts'

export type BirthOrDueRead = DateRead & { readonly is: 'born' | 'due' }

/** A due date this lately gone by is often still a due date: babies come late. */
const lateBabyDays = 21

/**
 * The day a baby was born or is due, and which of the two. The words say it first (due, termin, حامل; born, ur., ولد); without
 * them, a day to come is due and a day gone by is a birth, said back when it is so recent that it may be a due date gone by.
 * A birth in the future is `date-future`: nothing is guessed from it.
 *
 * @example
 * readBirthOrDue('due 12 March 2027', { lang: 'en', today }) // clear { date: '2027-03-12', about: false, is: 'due' }
 * readBirthOrDue('5 months', { lang: 'en', today })          // confirm { ..., about: true, is: 'born' }
 */
export const readBirthOrDue = (
  text: string,
  { lang, today }: { readonly lang: Lang; readonly today: LocalDate },
): Reading<BirthOrDueRead> => {
  const found = findDate(text, { lang, today, expects: 'either' })
  if (found.heard === 'unclear') return found
  const { date, about, is: said } = found.value
  if (said === 'born' && date > today) return unclear('date-future')
  const is = said ?? (date > today ? 'due' : 'born')
  const value = { date, about, is }
  const mayBeLate = said === undefined && is === 'born' && daysBetween(date, today) <= lateBabyDays
  return mayBeLate ? confirm(value) : { heard: found.heard, value }
}
