import { escalated } from '../../../ledger/tasks/escalated.ts'
import type { Tasks } from '../../../ledger/tasks/ports.ts'
import type { TaskStanding } from '../../../ledger/tasks/task.ts'
import { taskClocks } from '../../../ledger/tasks/taskClocks.ts'
import { type Instant, plusMillis } from '../../../time/instant.ts'
import type { Row } from '../../driver.ts'
import { readRow } from '../../readRow.ts'
import type { StoreParts } from '../../storeParts.ts'
import { changeTask } from './changeTask.ts'
import { TaskLifeRow, taskLifeColumns, taskStandingOf } from './taskLifeRow.ts'

/** Bounds one sweep of each clock of each urgency; the next one takes the rest. */
const mostAtOnce = 100
const urgencies = ['now', 'soon', 'planned'] as const
const untaken = `SELECT ${taskLifeColumns} FROM tasks
  WHERE done_at IS NULL AND taken_by IS NULL AND escalated_at IS NULL AND urgency = ? AND due_at <= ?
  ORDER BY due_at LIMIT ?`
const undone = `SELECT ${taskLifeColumns} FROM tasks
  WHERE done_at IS NULL AND taken_by IS NOT NULL AND late_told_at IS NULL AND urgency = ? AND due_at <= ?
    AND taken_at <= ? ORDER BY due_at LIMIT ?`

/** Tells the deputies of what nobody took, or did, in time: what is urgent first, behind no flood of anything else. */
export const escalateTasks = async (
  parts: StoreParts,
  escalationOf: Parameters<Tasks['escalate']>[0],
  now: Instant,
): Promise<number> => {
  let told = 0
  for (const urgency of urgencies)
    for (const row of await late(parts, urgency, now)) {
      const task = taskStandingOf(readRow(TaskLifeRow, row))
      const { deputy, effects } = escalationOf(task)
      const change = escalated(task, deputy, now)
      if (change && (await changeTask(parts, task, change, 'service', effects, now))) told += 1
    }
  return told
}

/** No more than the rules of `escalated` will tell of, so that what still has its grace hides nothing behind it. */
const late = async (
  { driver }: Pick<StoreParts, 'driver'>,
  urgency: TaskStanding['urgency'],
  now: Instant,
): Promise<readonly Row[]> => {
  const takenBy = plusMillis(now, -taskClocks.undone.minutes[urgency] * 60_000)
  return [
    ...(await driver.query(untaken, [urgency, now, mostAtOnce])),
    ...(await driver.query(undone, [urgency, now, takenBy, mostAtOnce])),
  ]
}
