import { z } from 'zod'
import { statuses } from '../../ledger/effect.ts'
import type { LedgerCount } from '../../ledger/ports.ts'
import { type Instant, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const CountRow = z.object({
  status: z.enum(statuses),
  late: z.enum(['in-time', 'a-minute', 'an-hour', 'longer']),
  count: z.int(),
})

const lateness = `CASE WHEN wake_at > ? THEN 'in-time' WHEN wake_at > ? THEN 'a-minute' WHEN wake_at > ? THEN 'an-hour'
  ELSE 'longer' END`

/** What still has to leave or to be known, by how late it is. Ends are not counted: there are ten million of them. */
const sql = `
  SELECT status, ${lateness} AS late, count(*) AS count FROM effects
    WHERE status IN ('planned', 'held', 'due') GROUP BY 1, 2
  UNION ALL
  SELECT status, ${lateness} AS late, count(*) AS count FROM effects
    WHERE status IN ('sending', 'unknown', 'accepted', 'sent') AND wake_at IS NOT NULL GROUP BY 1, 2`

const minute = 60_000

/** Reads two indexes and no row, so that a scrape does not keep families waiting. */
export const countEffects = async (
  { driver }: Pick<StoreParts, 'driver'>,
  now: Instant,
): Promise<readonly LedgerCount[]> => {
  const bounds = [now, plusMillis(now, -minute), plusMillis(now, -60 * minute)]
  return (await driver.query(sql, [...bounds, ...bounds])).map((row) => readRow(CountRow, row))
}
