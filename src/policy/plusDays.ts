import { DateTime } from 'luxon'
import { LocalDate } from '../time/instant.ts'

/** The day `n` calendar days later, or earlier when negative. Reckoned in UTC, where every day is 24 hours long. */
export const plusDays = (day: LocalDate, n: number): LocalDate =>
  LocalDate.parse(DateTime.fromISO(day, { zone: 'utc' }).plus({ days: n }).toISODate())
