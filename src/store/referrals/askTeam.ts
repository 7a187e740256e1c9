import { Fault } from '../../fault.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { taskStatements } from './taskStatements.ts'

/** A task of a team that is about no family. Its id is its reason: the same one again is no new task, done or not. */
export const askTeam = async (
  parts: StoreParts,
  team: string,
  task: NewTask,
  now: Instant,
): Promise<'asked' | 'asked-before'> => {
  const known = await parts.driver.query('SELECT 1 AS one FROM tasks WHERE id = ?', [task.id])
  if (known.length > 0) return 'asked-before'
  const [key] = await parts.keys.make(1, now)
  if (key === undefined) throw new Fault('keys/missing')
  const { ok } = await parts.driver.commit(taskStatements(parts, task, key, { team, at: now }))
  if (ok) return 'asked'
  // Another process was quicker. Tidiness only, as for a turn.
  await parts.keys.destroy([key.id]).catch(() => undefined)
  return 'asked-before'
}
