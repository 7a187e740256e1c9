import { DateTime } from 'luxon'
import type { LocalDate } from '../../time/instant.ts'

/** "Tuesday 17 November 2026". Without `year` for a day close by: "Thursday 26 November". */
export const dayInWords = (day: LocalDate, year: 'with-year' | 'without-year' = 'with-year'): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat(
    year === 'with-year' ? 'cccc d MMMM yyyy' : 'cccc d MMMM',
  )
