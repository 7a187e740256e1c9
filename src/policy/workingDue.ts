import { DateTime } from 'luxon'
import { dayOf, type Instant, instantOf } from '../time/instant.ts'
import { addWorkingDays } from './addWorkingDays.ts'
import type { Policy } from './policy.ts'

/** Closing time of the working day so many working days after `at`, in the team's zone, clock changes included. */
export const workingDue = (policy: Policy, at: Instant, days: number): Instant => {
  const day = addWorkingDays(policy, dayOf(at, policy.zone), days)
  return instantOf(DateTime.fromISO(`${day}T${policy.workingWeek.closes}`, { zone: policy.zone }).toMillis())
}
