import type { TaskStanding } from '../../ledger/tasks/task.ts'
import { apply } from '../../referrals/life/apply.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { unlessSealed } from '../sealing/unlessSealed.ts'
import type { StoreParts } from '../storeParts.ts'
import { findLife } from './findLife.ts'
import { stepStatements } from './stepStatements.ts'

/** What finishing a look at a family adds to its own commit: the next day to look. Nothing for other tasks, and once it is closed or does not open. */
export const lookedStatements = async (
  parts: StoreParts,
  { what, team, referralId }: Pick<TaskStanding, 'what' | 'team' | 'referralId'>,
  rules: TeamRules,
  now: Instant,
): Promise<readonly Statement[]> => {
  if (what !== 'look-again' || referralId === undefined) return []
  const found = await unlessSealed(findLife(parts, team, { id: referralId }, now))
  if (found === undefined || found === 'sealed') return []
  const step = apply(found.life, { is: 'look-again' }, { is: 'clock', team }, now, rules)
  return step.is === 'moved' ? stepStatements(parts, found, step) : []
}
