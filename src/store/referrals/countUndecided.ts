import { z } from 'zod'
import type { Counts } from '../../referrals/counts.ts'
import { type Instant, LocalDate, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const dayInMillis = 86_400_000
const UndecidedRow = z.object({ team: z.string(), decide_by: LocalDate, count: z.int() })

/** The states in which the promised decision is still to come; the index `referrals_undecided` has the same three. */
const sql = `SELECT team, decide_by, count(*) AS count FROM referrals
  WHERE status IN ('new', 'screening', 'awaiting-information') AND decide_by < ?
  GROUP BY team, decide_by ORDER BY team, decide_by`

/** Reads an index that holds only what is not decided. */
export const countUndecided = async (
  { driver }: Pick<StoreParts, 'driver'>,
  now: Instant,
): ReturnType<Counts['undecided']> => {
  // No zone is more than a day ahead of UTC.
  const latest = plusMillis(now, dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  return (await driver.query(sql, [latest]))
    .map((row) => readRow(UndecidedRow, row))
    .map(({ team, decide_by, count }) => ({ team, decideBy: decide_by, count }))
}
