import type { Turn } from '../../conversation/ports.ts'
import { AboutSent } from '../../referrals/life/aboutSent.ts'
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

/** What a turn adds to its own commit for something that was sent before. */
type Wished = {
  readonly statements: readonly Statement[]
  /** Ids of the tasks that say what a person was told before: it is taken back already, or already to be checked alone. */
  readonly again: ReadonlySet<string>
}

/**
 * What a turn wishes for something sent, and what it tells of it: the step in its life, the hold that lies on it from now on
 * and its tasks are stored in the turn's own commit. When the referral changes in between, nothing is stored and the turn is
 * taken anew, as for any other race.
 *
 * A wish that cannot be a step any more (it is closed, or was erased) is no fault: its task reaches a person all the same.
 * Only one that was taken back already is not taken back again, and nobody is asked twice to speak with a parent alone: a
 * person has been told.
 */
export const wishStatements = async (parts: StoreParts, turn: Turn): Promise<Wished> => {
  const statements: Statement[] = []
  const again = new Set<string>()
  for (const [reference, tasks] of byReference(turn.tasks)) {
    const found = await findLife(parts, turn.team, { reference }, turn.at)
    if (!found) continue
    for (const { task, wish } of tasks) {
      if ((wish?.command.is === 'withdraw' && isWithdrawn(found)) || (await isAsked(parts, found, task))) {
        again.add(task.id)
        continue
      }
      if (wish !== undefined) {
        const actor = { is: wish.by, reference, team: turn.team } as const
        const applied = apply(found.life, wish.command, actor, turn.at, outside)
        if (applied.is === 'moved') statements.push(...stepStatements(parts, found, applied))
      }
      statements.push(...taskOfCase(parts, found, task))
    }
    const heard = new Set(tasks.flatMap(({ about }) => about?.heard ?? []))
    statements.push(...(await holdStatements(parts, found, [...heard], turn.at)))
  }
  return { statements, again }
}

type TaskOfSent = { readonly task: NewTask; readonly wish: Wish | undefined; readonly about: AboutSent | undefined }

const byReference = (tasks: readonly NewTask[]): ReadonlyMap<string, readonly TaskOfSent[]> => {
  const found = new Map<string, readonly TaskOfSent[]>()
  for (const task of tasks) {
    const [wish, about] = [wishOf(task), aboutOf(task)]
    const reference = wish?.reference ?? about?.reference
    if (reference !== undefined) found.set(reference, [...(found.get(reference) ?? []), { task, wish, about }])
  }
  return found
}

/** Whether somebody is to speak with a parent alone already, and has not yet. */
const isAsked = async ({ driver }: StoreParts, { id }: LifeFound, { what }: NewTask): Promise<boolean> =>
  what === 'private-check' &&
  (await driver.query('SELECT id FROM tasks WHERE referral_id = ? AND what = ? AND done_at IS NULL', [id, what]))
    .length > 0

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

const wishOf = (task: NewTask): Wish | undefined => {
  if (!('wish' in task)) return undefined
  const read = Wish.safeParse(task.wish)
  return read.success ? read.data : undefined
}

const aboutOf = (task: NewTask): AboutSent | undefined => {
  if (!('about' in task)) return undefined
  const read = AboutSent.safeParse(task.about)
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
