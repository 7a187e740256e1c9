import { escalated } from '../../../ledger/tasks/escalated.ts'
import type { Tasks } from '../../../ledger/tasks/ports.ts'
import type { Instant } from '../../../time/instant.ts'
import { readRow } from '../../readRow.ts'
import type { StoreParts } from '../../storeParts.ts'
import { changeTask } from './changeTask.ts'
import { TaskLifeRow, taskLifeColumns, taskStandingOf } from './taskLifeRow.ts'

/** Bounds one sweep; the next one takes the rest. */
const mostAtOnce = 100
const late = `SELECT ${taskLifeColumns} FROM tasks
  WHERE done_at IS NULL AND taken_by IS NULL AND escalated_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?`

/** Tells the deputies of what nobody took in time, urgent ones no later than others: the oldest clock first. */
export const escalateTasks = async (
  parts: StoreParts,
  escalationOf: Parameters<Tasks['escalate']>[0],
  now: Instant,
): Promise<number> => {
  const rows = await parts.driver.query(late, [now, mostAtOnce])
  let told = 0
  for (const row of rows) {
    const task = taskStandingOf(readRow(TaskLifeRow, row))
    const { deputy, effects } = escalationOf(task)
    const change = escalated(task, deputy, now)
    if (change && (await changeTask(parts, task, change, 'service', effects, now))) told += 1
  }
  return told
}
