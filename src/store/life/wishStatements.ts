import type { Turn } from '../../conversation/ports.ts'
import { apply } from '../../referrals/life/apply.ts'
import { withdrawals } from '../../referrals/life/closings.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import { Wish } from '../../referrals/life/wish.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import { dayOf } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { taskPlace } from '../referrals/sealedReferral.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { doomKeys } from '../turns/doomKeys.ts'
import { findLife, type LifeFound } from './findLife.ts'
import { holdStatements } from './holdStatements.ts'
import { stepStatements } from './stepStatements.ts'

/** What a turn's wishes add to its own commit. */
type Wished = {
  readonly statements: readonly Statement[]
  /** Ids of the tasks that say what a person was told before: it is taken back already. */
  readonly again: ReadonlySet<string>
}

/**
 * What a turn wishes for something sent: the step in its life is stored in the turn's own commit. When the referral changes
 * in between, nothing is stored and the turn is taken anew, as for any other race.
 *
 * A wish that cannot be a step any more (it is closed, or was erased) is no fault: its task reaches a person all the same.
 * Only one that was taken back already is not taken back again: a person has been told.
 */
export const wishStatements = async (parts: StoreParts, turn: Turn): Promise<Wished> => {
  const statements: Statement[] = []
  const again = new Set<string>()
  for (const task of turn.tasks) {
    const wish = wishOf(task)
    const found = wish && (await findLife(parts, turn.team, { reference: wish.reference }, turn.at))
    if (!found) continue
    if (wish.command.is === 'withdraw' && isWithdrawn(found)) {
      again.add(task.id)
      continue
    }
    const actor = { is: wish.by, reference: wish.reference, team: turn.team } as const
    const applied = apply(found.life, wish.command, actor, turn.at, outside)
    if (applied.is === 'moved') statements.push(...stepStatements(parts, found, applied))
    statements.push(...(await holdStatements(parts, found, wish.heard ?? [], turn.at)))
    // The alert of what was heard goes where the hold lies: done, it is kept as long as that is.
    const alerts = wish.heard === undefined ? [] : turn.tasks.filter(({ what }) => isAlert(what))
    statements.push(...[task, ...alerts].flatMap((one) => taskOfCase(parts, found, one)))
  }
  return { statements, again }
}

const isWithdrawn = ({ life }: LifeFound): boolean => withdrawals.some((reason) => reason === life.closing?.reason)

/**
 * The turn wrote the task; it belongs to what it is about, also when that is closed: sealed with the key of the case, so
 * that the words that were added go where the case goes. The key it had is destroyed at the next sweep.
 */
const taskOfCase = (
  { randomBytes }: StoreParts,
  { id, caseId, key }: LifeFound,
  task: NewTask,
): readonly Statement[] => [
  doomKeys('SELECT key_id FROM tasks WHERE id = ?', [task.id]),
  {
    sql: 'UPDATE tasks SET case_id = ?, referral_id = ?, key_id = ?, detail = ? WHERE id = ?',
    params: [caseId, id, key.id, sealJson(key.secret, taskPlace(task.id), task.detail, randomBytes), task.id],
    expect: 'one',
  },
]

const isAlert = (what: NewTask['what']): boolean => what === 'urgent-words' || what === 'loss-told'

const wishOf = (task: NewTask): Wish | undefined => {
  if (!('wish' in task)) return undefined
  const read = Wish.safeParse(task.wish)
  return read.success ? read.data : undefined
}

/**
 * A withdrawal and added words ask nothing of a team's rules: a closed referral has no clock, and one that words were
 * added to keeps its own. Should that ever change, somebody looks at once.
 */
const outside: TeamRules = {
  contactAttempts: 0,
  followUpMonths: 0,
  reads: [],
  dayOf: (at) => dayOf(at, 'utc'),
  workingDue: (at) => at,
}
