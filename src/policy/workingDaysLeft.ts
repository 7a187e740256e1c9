import type { LocalDate } from '../time/instant.ts'
import { addWorkingDays } from './addWorkingDays.ts'
import type { Policy } from './policy.ts'
import { workingDaysUntil } from './workingDaysUntil.ts'

/**
 * How many working days the team still has for something due on `day`, counted as it was promised: on a closed day from the
 * next working day on, because that is when it counts as received. Below zero when the day has passed.
 *
 * @example workingDaysLeft(policy, saturday21November, monday30November) // 5, and not 6
 */
export const workingDaysLeft = (policy: Policy, today: LocalDate, day: LocalDate): number => {
  const from = addWorkingDays(policy, today, 0)
  return day < from ? workingDaysUntil(policy, today, day) : workingDaysUntil(policy, from, day)
}
