import { DateTime } from 'luxon'
import { dayOf, type Instant, type LocalDate } from '../time/instant.ts'
import { addWorkingDays } from './addWorkingDays.ts'
import { plusDays } from './plusDays.ts'
import type { Policy } from './policy.ts'

/**
 * The working day on which something counts as received, in the team's zone: what comes on a closed day, or at closing time
 * or later, is received on the next one.
 */
export const receivedOn = (policy: Policy, at: Instant): LocalDate => {
  const day = dayOf(at, policy.zone)
  const clock = DateTime.fromISO(at, { zone: policy.zone }).toFormat('HH:mm')
  const isAfterClosing = clock >= policy.workingWeek.closes
  return addWorkingDays(policy, isAfterClosing ? plusDays(day, 1) : day, 0)
}
