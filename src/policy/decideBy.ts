import type { Instant, LocalDate } from '../time/instant.ts'
import { addWorkingDays } from './addWorkingDays.ts'
import type { Policy } from './policy.ts'
import { receivedOn } from './receivedOn.ts'

/**
 * The last day on which a decision is in time, in the team's zone: so many working days after the one it was received on
 * (ideally within a working week, 001:2558). What comes on a closed day, or at closing time or later, is received on the
 * next working day: the promise a family reads must be one the team can keep.
 */
export const decideBy = (policy: Policy, sentAt: Instant): LocalDate =>
  addWorkingDays(policy, receivedOn(policy, sentAt), policy.decision.workingDays)
