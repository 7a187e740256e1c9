import { dayOf, type Instant, type LocalDate } from '../time/instant.ts'
import type { Policy } from './policy.ts'
import { receivedOn } from './receivedOn.ts'
import { workingDaysUntil } from './workingDaysUntil.ts'

/**
 * How many working days the team still has for something due on `day`, counted as it was promised: on a closed day, and from
 * closing time on, from the next working day on, because that is when it counts as received. Below zero when the day has
 * passed.
 *
 * @example workingDaysLeft(policy, mondayEvening23November, tuesday1December) // 5, and not 6
 */
export const workingDaysLeft = (policy: Policy, now: Instant, day: LocalDate): number => {
  const from = receivedOn(policy, now)
  return workingDaysUntil(policy, day < from ? dayOf(now, policy.zone) : from, day)
}
