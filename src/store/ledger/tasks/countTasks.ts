import { z } from 'zod'
import type { TaskCounts } from '../../../ledger/tasks/ports.ts'
import { Instant } from '../../../time/instant.ts'
import { readRow } from '../../readRow.ts'
import type { StoreParts } from '../../storeParts.ts'

const CountRow = z.object({ open: z.int(), untaken: z.int(), overdue: z.int(), since: Instant.nullable() })

const sql = `SELECT count(*) AS open, count(CASE WHEN taken_by IS NULL THEN 1 END) AS untaken,
    count(CASE WHEN due_at <= ? THEN 1 END) AS overdue, min(CASE WHEN due_at <= ? THEN due_at END) AS since
  FROM tasks WHERE done_at IS NULL`

/** For the metrics: over all teams. */
export const countTasks = async ({ driver }: Pick<StoreParts, 'driver'>, now: Instant): Promise<TaskCounts> => {
  const [row] = await driver.query(sql, [now, now])
  const { since, ...counts } = readRow(CountRow, row ?? {})
  return { ...counts, ...(since === null ? {} : { overdueSince: since }) }
}
