import type { TaskStanding } from '../../../ledger/tasks/task.ts'
import type { Instant } from '../../../time/instant.ts'
import { readRow } from '../../readRow.ts'
import type { StoreParts } from '../../storeParts.ts'
import { TaskLifeRow, taskLifeColumns, taskStandingOf } from './taskLifeRow.ts'

/** A planned task that has waited too long comes before one that is only due soon: nothing sinks to the bottom. */
const sql = `SELECT ${taskLifeColumns} FROM tasks WHERE team = ? AND done_at IS NULL
  ORDER BY CASE WHEN urgency = 'now' THEN 0 WHEN due_at < ? THEN 1 WHEN urgency = 'soon' THEN 2 ELSE 3 END, due_at, id`

/** Every open task of a team, in the order they should be done: no page hides one. */
export const openTasks = async (
  { driver }: Pick<StoreParts, 'driver'>,
  team: string,
  now: Instant,
): Promise<readonly TaskStanding[]> =>
  (await driver.query(sql, [team, now])).map((row) => taskStandingOf(readRow(TaskLifeRow, row)))
