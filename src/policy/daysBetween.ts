import { DateTime } from 'luxon'
import type { LocalDate } from '../time/instant.ts'

/** Whole calendar days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days
