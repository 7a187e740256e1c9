import { escalated } from '../../../ledger/tasks/escalated.ts'
import type { Tasks } from '../../../ledger/tasks/ports.ts'
import { taskClocks } from '../../../ledger/tasks/taskClocks.ts'
import { type Instant, plusMillis } from '../../../time/instant.ts'
import type { Row } from '../../driver.ts'
import { readRow } from '../../readRow.ts'
import type { StoreParts } from '../../storeParts.ts'
import { changeTask } from './changeTask.ts'
import { TaskLifeRow, taskLifeColumns, taskStandingOf } from './taskLifeRow.ts'

/** Bounds one sweep of each clock; the next one takes the rest. */
const mostAtOnce = 100
const untaken = `SELECT ${taskLifeColumns} FROM tasks
  WHERE done_at IS NULL AND taken_by IS NULL AND escalated_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?`
const undone = `SELECT ${taskLifeColumns} FROM tasks
  WHERE done_at IS NULL AND taken_by IS NOT NULL AND late_told_at IS NULL AND due_at <= ?
    AND taken_at <= CASE urgency WHEN 'now' THEN ? WHEN 'soon' THEN ? ELSE ? END
  ORDER BY due_at LIMIT ?`

/** Tells the deputies of what nobody took, or did, in time, urgent ones no later than others: the oldest clock first. */
export const escalateTasks = async (
  parts: StoreParts,
  escalationOf: Parameters<Tasks['escalate']>[0],
  now: Instant,
): Promise<number> => {
  let told = 0
  for (const row of await late(parts, now)) {
    const task = taskStandingOf(readRow(TaskLifeRow, row))
    const { deputy, effects } = escalationOf(task)
    const change = escalated(task, deputy, now)
    if (change && (await changeTask(parts, task, change, 'service', effects, now))) told += 1
  }
  return told
}

/** No more than the rules of `escalated` will tell of, so that what still has its grace hides nothing behind it. */
const late = async ({ driver }: Pick<StoreParts, 'driver'>, now: Instant): Promise<readonly Row[]> => {
  const { minutes } = taskClocks.undone
  const takenBy = [minutes.now, minutes.soon, minutes.planned].map((grace) => plusMillis(now, -grace * 60_000))
  return [
    ...(await driver.query(untaken, [now, mostAtOnce])),
    ...(await driver.query(undone, [now, ...takenBy, mostAtOnce])),
  ]
}
