import { z } from 'zod'
import { apply } from '../../referrals/life/apply.ts'
import type { Lives } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { findLife } from './findLife.ts'
import { stepStatements } from './stepStatements.ts'
import { stepTasks } from './stepTasks.ts'

/** Bounds one sweep; the next one takes the rest. */
const mostAtOnce = 100
const dayInMillis = 86_400_000
const DueRow = z.object({ id: z.string(), team: z.string() })
const due = `SELECT id, team FROM referrals WHERE status = 'closed' AND look_by IS NOT NULL AND look_by <= ?
  ORDER BY look_by, id LIMIT ?`

/** Closed referrals whose follow-up is due, a task for each. Whose day has not begun in the team's zone is left. */
export const fallDue = async (
  parts: StoreParts,
  rulesOf: Parameters<Lives['fallDue']>[0],
  now: Instant,
): Promise<number> => {
  // No zone is more than a day ahead of UTC.
  const latest = plusMillis(now, dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  const rows = (await parts.driver.query(due, [latest, mostAtOnce])).map((row) => readRow(DueRow, row))
  let fell = 0
  for (const { id, team } of rows) {
    const rules = rulesOf(team)
    const found = rules && (await findLife(parts, team, { id }, now))
    if (!found) continue
    const applied = apply(found.life, { is: 'follow-up-fell-due' }, { is: 'clock', team }, now, rules)
    if (applied.is === 'refused') continue
    const { statements, made } = await stepTasks(parts, found, applied, rules)
    const { ok } = await parts.driver.commit([...stepStatements(parts, found, applied), ...statements])
    // Another process was quicker: it is done.
    if (ok) fell += 1
    else await parts.keys.destroy(made).catch(() => undefined)
  }
  return fell
}
