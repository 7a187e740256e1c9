import type { TeamRules } from '../referrals/life/teamRules.ts'
import { lifeRules } from './lifeRules.ts'
import type { Team } from './loadTeams.ts'

/** What each team whose policy was read says about the life of a referral. */
export const rulesOf = (teams: ReadonlyMap<string, Pick<Team, 'policy'>>): ReadonlyMap<string, TeamRules> =>
  new Map([...teams].map(([team, { policy }]) => [team, lifeRules(policy)] as const))
