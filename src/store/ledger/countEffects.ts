import { z } from 'zod'
import { statuses } from '../../ledger/effect.ts'
import type { LedgerCount } from '../../ledger/ports.ts'
import { type Instant, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { waits } from './queue.ts'

const CountRow = z.object({
  status: z.enum(statuses),
  late: z.enum(['in-time', 'a-minute', 'an-hour', 'longer']),
  count: z.int(),
})

const lateness = `CASE WHEN wake_at > ? THEN 'in-time' WHEN wake_at > ? THEN 'a-minute' WHEN wake_at > ? THEN 'an-hour'
  ELSE 'longer' END`

/**
 * What has to leave within a day, and what is in doubt, by how late it is. What lies further ahead and what has ended is
 * not counted: there are millions, and SQLite would keep families waiting half a second for a number (measured).
 */
const sql = `
  SELECT status, ${lateness} AS late, count(*) AS count FROM effects
    WHERE ${waits} AND queue IN ('now', 'usual') AND queued_at <= ? AND wake_at <= ? GROUP BY 1, 2
  UNION ALL
  SELECT status, ${lateness} AS late, count(*) AS count FROM effects
    WHERE ${waits} AND queue = 'doubts' GROUP BY 1, 2`

const minute = 60_000
const day = 24 * 60 * minute

/** Reads the front of one index; on SQLite, which counts in the process that serves families, no row. */
export const countEffects = async (
  { driver }: Pick<StoreParts, 'driver'>,
  now: Instant,
): Promise<readonly LedgerCount[]> => {
  const bounds = [now, plusMillis(now, -minute), plusMillis(now, -60 * minute)]
  const tomorrow = plusMillis(now, day)
  return (await driver.query(sql, [...bounds, tomorrow, tomorrow, ...bounds])).map((row) => readRow(CountRow, row))
}
