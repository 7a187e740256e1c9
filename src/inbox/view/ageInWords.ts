import { DateTime } from 'luxon'
import { inbox } from '../../../locales/en/inbox.ts'
import type { LocalDate } from '../../time/instant.ts'

/** A baby's age as the field says it: days in the first two weeks, weeks up to three months, then months and years. */
export const ageInWords = (born: LocalDate, today: LocalDate): string => {
  const from = DateTime.fromISO(born, { zone: 'utc' })
  const to = DateTime.fromISO(today, { zone: 'utc' })
  const days = Math.max(0, Math.floor(to.diff(from, 'days').days))
  if (days < 14) return inbox.family.days(days)
  const months = Math.floor(to.diff(from, 'months').months)
  if (months < 3) return inbox.family.weeks(Math.floor(days / 7))
  return months < 24 ? inbox.family.months(months) : inbox.family.years(Math.floor(months / 12))
}
