import { may } from '../../referrals/access/may.ts'
import type { TaskListed, Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { ListedTaskRow, taskOf } from './taskRow.ts'

const open = `SELECT ${Object.keys(ListedTaskRow.shape).join(', ')} FROM tasks
  WHERE team = ? AND done_at IS NULL ORDER BY due_at, id`

/** Every open task of the viewer's team, the first due first: no page hides one. */
export const listTasks = async (
  { driver }: StoreParts,
  viewer: Viewer,
  now: Instant,
): Promise<readonly TaskListed[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-tasks', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'tasks-listed', actor: viewer.name, team: viewer.team, at: now })])
  const rows = await driver.query(open, [viewer.team])
  return rows.map((row) => taskOf(readRow(ListedTaskRow, row)))
}
