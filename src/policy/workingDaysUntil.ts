import type { LocalDate } from '../time/instant.ts'
import { isWorkingDay } from './isWorkingDay.ts'
import { plusDays } from './plusDays.ts'
import type { Policy } from './policy.ts'

/**
 * How many working days after `today` up to and with `day`; 0 on the day itself. When `day` is past, minus the working
 * days that went by since, `day` with them. Undoes `addWorkingDays`.
 */
export const workingDaysUntil = (policy: Policy, today: LocalDate, day: LocalDate): number =>
  day >= today ? between(policy, plusDays(today, 1), plusDays(day, 1)) : 0 - between(policy, day, today)

/** Working days from `from` up to, but without, `to`. */
const between = (policy: Policy, from: LocalDate, to: LocalDate): number => {
  let count = 0
  for (let at = from; at < to; at = plusDays(at, 1)) if (isWorkingDay(policy, at)) count += 1
  return count
}
