import { z } from 'zod'
import { apply } from '../../referrals/life/apply.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import type { Lives } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { LocalDate, plusMillis } from '../../time/instant.ts'
import { isNotOfTheRow } from '../isNotOfTheRow.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { findLife } from './findLife.ts'
import { stepStatements } from './stepStatements.ts'
import { stepTasks } from './stepTasks.ts'

/** Bounds one sweep; the next one takes the rest. What cannot be opened does not count: nobody waits behind it. */
const mostAtOnce = 100
const dayInMillis = 86_400_000
const DueRow = z.object({ id: z.string(), team: z.string(), look_by: LocalDate })
const due = (teams: number): string => `SELECT id, team, look_by FROM referrals
  WHERE status = 'closed' AND look_by IS NOT NULL AND look_by <= ? AND (look_by, id) > (?, ?)
    AND team IN (${['NULL', ...Array.from({ length: teams }, () => '?')].join(', ')})
  ORDER BY look_by, id LIMIT ?`

/** Closed referrals whose follow-up is due, a task for each. Whose day has not begun in the team's zone is left. */
export const fallDue = async (
  parts: StoreParts,
  teams: Parameters<Lives['fallDue']>[0],
  now: Instant,
  unread: Parameters<Lives['fallDue']>[2],
): Promise<number> => {
  // No zone is more than a day ahead of UTC.
  const latest = plusMillis(now, dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  let [fell, after] = [0, ['', '']]
  for (;;) {
    const found = await parts.driver.query(due(teams.size), [latest, ...after, ...teams.keys(), mostAtOnce])
    const rows = found.map((row) => readRow(DueRow, row))
    for (const { id, team, look_by } of rows) {
      after = [look_by, id]
      const rules = teams.get(team)
      if (rules === undefined) continue
      try {
        if (await falls(parts, id, team, rules, now)) fell += 1
      } catch (cause) {
        if (isNotOfTheRow(cause)) throw cause
        unread(id, cause)
      }
    }
    if (rows.length < mostAtOnce || fell >= mostAtOnce) return fell
  }
}

/** False when another process was quicker, or its day has not come there. */
const falls = async (parts: StoreParts, id: string, team: string, rules: TeamRules, now: Instant): Promise<boolean> => {
  const found = await findLife(parts, team, { id }, now)
  if (found === undefined) return false
  const applied = apply(found.life, { is: 'follow-up-fell-due' }, { is: 'clock', team }, now, rules)
  if (applied.is !== 'moved') return false
  const { statements, made } = await stepTasks(parts, found, applied, rules)
  const { ok } = await parts.driver.commit([...stepStatements(parts, found, applied), ...statements])
  if (!ok) await parts.keys.destroy(made).catch(() => undefined)
  return ok
}
