import { DateTime } from 'luxon'
import type { LocalDate } from '../time/instant.ts'
import { bankHolidays } from './bankHolidays.ts'
import type { Nation } from './nation.ts'
import type { Policy } from './policy.ts'
import { weekdays } from './workingWeek.ts'

const holidaysOf = (nation: Nation): ReadonlySet<string> =>
  new Set(bankHolidays.filter((holiday) => holiday.in.includes(nation)).map((holiday) => holiday.on))

const holidays = {
  england: holidaysOf('england'),
  wales: holidaysOf('wales'),
  scotland: holidaysOf('scotland'),
  'northern-ireland': holidaysOf('northern-ireland'),
} as const satisfies Record<Nation, ReadonlySet<string>>

/**
 * Whether the team works on a day: one of its weekdays, no bank holiday of its nation, none of its own closed days.
 * After `bankHolidaysKnownUntil` no bank holiday is known.
 */
export const isWorkingDay = (policy: Policy, day: LocalDate): boolean => {
  const weekday = weekdays[DateTime.fromISO(day, { zone: 'utc' }).weekday - 1]
  return (
    weekday !== undefined &&
    policy.workingWeek.days.includes(weekday) &&
    !holidays[policy.nation].has(day) &&
    !policy.workingWeek.closedDays.some((closed) => closed.on === day)
  )
}
