import type { Policy } from '../policy/policy.ts'
import { workingDue } from '../policy/workingDue.ts'
import type { TeamRules } from '../referrals/life/teamRules.ts'
import { dayOf } from '../time/instant.ts'

/** What a team's policy says about the life of a referral. Everybody on a UK team reads English. */
export const lifeRules = (policy: Policy): TeamRules => ({
  contactAttempts: policy.contact.attempts,
  followUpMonths: policy.contact.followUpMonths,
  reads: ['en'],
  dayOf: (at) => dayOf(at, policy.zone),
  workingDue: (at, days) => workingDue(policy, at, days),
})
