import { DateTime } from 'luxon'
import { LocalDate } from '../../../time/instant.ts'

/** Which way a date without a year is looked for. */
export type Direction = 'past' | 'future' | 'either'

/** That day, or nothing when there is no such day: 31 February, or a year that does not have four digits. */
export const calendarDay = (year: number, month: number, day: number): LocalDate | undefined => {
  if (year < 1000 || year > 9999) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  return LocalDate.safeParse(`${year}-${two(month)}-${two(day)}`).data
}

/** So many years, months, weeks and days from a day; 31 March and one month is 30 April. */
export const daysFrom = (
  day: LocalDate,
  span: Readonly<Partial<Record<'years' | 'months' | 'weeks' | 'days', number>>>,
): LocalDate | undefined => dayOn(DateTime.fromISO(day, { zone: 'utc' }).plus(span))

const dayInMillis = 86_400_000

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / dayInMillis

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7))
/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(day).getUTCDay() || 7

/**
 * A day and month without a year: the nearest such day that lies the right way, today included.
 *
 * @example nearestDay(3, 12, 'past', today) // on 1 March 2026: 2025-03-12
 */
export const nearestDay = (
  month: number,
  day: number,
  direction: Direction,
  today: LocalDate,
): LocalDate | undefined => {
  const near = yearsAround(today)
    .flatMap((year) => calendarDay(year, month, day) ?? [])
    .filter((one) => direction === 'either' || (direction === 'past' ? one <= today : one >= today))
  return near.reduce<LocalDate | undefined>(
    (best, one) =>
      best === undefined || Math.abs(daysBetween(today, one)) < Math.abs(daysBetween(today, best)) ? one : best,
    undefined,
  )
}

// 29 February comes every four years, but once in eight around 1900 and 2100.
const yearsAround = (today: LocalDate): readonly number[] => {
  const year = yearOf(today)
  return Array.from({ length: 17 }, (_, index) => year - 8 + index)
}

const dayOn = (moment: DateTime): LocalDate | undefined => {
  const parsed = LocalDate.safeParse(moment.isValid && moment.year > 999 ? moment.toISODate() : undefined)
  return parsed.success ? parsed.data : undefined
}
