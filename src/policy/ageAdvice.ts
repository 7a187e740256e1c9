import { DateTime } from 'luxon'
import { LocalDate } from '../time/instant.ts'
import { daysBetween } from './daysBetween.ts'
import { plusDays } from './plusDays.ts'
import type { Policy } from './policy.ts'

export type AgeAdvice = 'fits' | 'too-early' | 'too-late' | 'near-limit'
export type GivenBaby = { readonly is: 'born' | 'due'; readonly date: LocalDate; readonly about: boolean }

const pregnancyDays = 280
/** Three weeks past the due date is still waiting for the baby (question-lists 6). */
const overdueDays = 21
/** Less time than this to the upper age may pass while a family waits, so a person should look. */
const closeDays = 28
/** A guessed day may be wrong by about a month. */
const guessDays = 31

/**
 * Whether a baby is of the team's age today. Advice, never a gate: nothing is refused on it (003:76).
 * `near-limit` means that a person looks: the upper age is weeks away, or the date cannot be relied on.
 * The day a child turns `upToMonths` is the last that is not too late. A due date is never a birth date (001:2689).
 */
export const ageAdvice = (policy: Policy, baby: GivenBaby, today: LocalDate): AgeAdvice =>
  baby.is === 'due' ? beforeBirth(policy, baby, today) : afterBirth(policy, baby, today)

const beforeBirth = ({ ages }: Policy, baby: GivenBaby, today: LocalDate): AgeAdvice => {
  const left = daysBetween(today, baby.date)
  if (left < -overdueDays) return 'near-limit'
  if (!ages.antenatal) return 'too-early'
  const past = pregnancyDays - left - (ages.fromWeeks ?? 0) * 7
  if (past >= 0) return 'fits'
  return baby.about && past >= -guessDays ? 'near-limit' : 'too-early'
}

const afterBirth = ({ ages }: Policy, baby: GivenBaby, today: LocalDate): AgeAdvice => {
  if (baby.date > today) return 'near-limit'
  const left = daysBetween(today, turns(baby.date, ages.upToMonths))
  if (left > closeDays) return 'fits'
  if (left >= 0) return 'near-limit'
  return baby.about && left >= -guessDays ? 'near-limit' : 'too-late'
}

/** The day a child born then turns so many months. Born on the 31st, in a month of 30 days: the 1st that follows. */
const turns = (born: LocalDate, months: number): LocalDate => {
  const birth = DateTime.fromISO(born, { zone: 'utc' })
  const later = birth.plus({ months })
  const day = LocalDate.parse(later.toISODate())
  return later.day === birth.day ? day : plusDays(day, 1)
}
