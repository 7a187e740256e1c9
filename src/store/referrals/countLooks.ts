import { z } from 'zod'
import type { Counts } from '../../referrals/counts.ts'
import { type Instant, LocalDate, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const dayInMillis = 86_400_000
const LookRow = z.object({ team: z.string(), status: z.string(), look_by: LocalDate, count: z.int() })

const sql = `SELECT team, status, look_by, count(*) AS count FROM referrals
  WHERE status <> 'closed' AND look_by IS NOT NULL AND look_by < ?
  GROUP BY team, status, look_by ORDER BY team, status, look_by`

/** Reads the front of the index `referrals_look` and nothing else. */
export const countLooks = async ({ driver }: Pick<StoreParts, 'driver'>, now: Instant): ReturnType<Counts['looks']> => {
  // No zone is more than a day ahead of UTC.
  const latest = plusMillis(now, dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  return (await driver.query(sql, [latest]))
    .map((row) => readRow(LookRow, row))
    .map(({ team, status, look_by, count }) => ({ team, state: status, lookBy: look_by, count }))
}
