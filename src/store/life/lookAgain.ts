import { z } from 'zod'
import { lifeTaskFor } from '../../referrals/life/lifeTaskFor.ts'
import { longestClock } from '../../referrals/life/states.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import { Role } from '../../referrals/newTask.ts'
import type { Lives } from '../../referrals/ports.ts'
import { type Instant, LocalDate, plusMillis } from '../../time/instant.ts'
import { newId } from '../newId.ts'
import { readRow } from '../readRow.ts'
import { addEvent } from '../referrals/addEvent.ts'
import { taskStatements } from '../referrals/taskStatements.ts'
import { mayBeGiven } from '../staff/mayBeGiven.ts'
import type { StoreParts } from '../storeParts.ts'

/** Bounds one sweep; the next one takes the rest. */
const mostAtOnce = 100
/** A team has so many of these at once before the next are due a working day later each, within a week. */
const atOnce = 10
const mostDaysMore = 4
const dayInMillis = 86_400_000
const LateRow = z.object({
  ...{ id: z.string(), case_id: z.string(), team: z.string(), reference: z.string(), rev: z.int() },
  ...{ owner: Role, holder: z.string().nullable(), holder_id: z.string().nullable(), look_by: LocalDate },
})

/**
 * Referrals that nobody has looked at by their day, a task for each. Whose day is not over in the team's zone is left; but
 * not one further off than any may be, which a clock that went wrong has left behind: finishing the look puts it right.
 */
export const lookAgain = async (
  parts: StoreParts,
  teams: Parameters<Lives['lookAgain']>[0],
  now: Instant,
): Promise<number> => {
  // No zone is more than a day ahead of UTC.
  const latest = plusMillis(now, dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  const farthest = plusMillis(now, longestClock * dayInMillis).slice(0, 'YYYY-MM-DD'.length)
  const rows = [
    ...(await parts.driver.query(late(teams.size), [...teams.keys(), latest, mostAtOnce])),
    ...(await parts.driver.query(farOff(teams.size), [...teams.keys(), farthest, mostAtOnce])),
  ]
  let made = 0
  for (const row of rows.map((one) => readRow(LateRow, one))) {
    const rules = teams.get(row.team)
    if (rules && isDue(row, rules, now) && (await makeTask(parts, row, rules, now))) made += 1
  }
  return made
}

const isDue = ({ look_by }: z.infer<typeof LateRow>, rules: TeamRules, now: Instant): boolean =>
  look_by < rules.dayOf(now) || look_by > rules.dayOf(rules.workingDue(now, longestClock))

const untold = (teams: number): string => `SELECT ${Object.keys(LateRow.shape).join(', ')} FROM referrals
  WHERE status <> 'closed' AND look_by IS NOT NULL AND (look_told IS NULL OR look_told <> look_by)
    AND team IN (${['NULL', ...Array.from({ length: teams }, () => '?')].join(', ')})`
const late = (teams: number): string => `${untold(teams)} AND look_by < ? ORDER BY look_by, id LIMIT ?`
/** The day of an appointment is anybody's choice. The farthest first: a few that work one day a week hide none of them. */
const farOff = (teams: number): string =>
  `${untold(teams)} AND look_by > ? AND status <> 'booked' ORDER BY look_by DESC, id LIMIT ?`

const CountRow = z.object({ open: z.int() })

/** No more than make a difference. */
const openLooks = async ({ driver }: Pick<StoreParts, 'driver'>, team: string): Promise<number> => {
  const sql = `SELECT count(*) AS open FROM
    (SELECT 1 AS one FROM tasks WHERE team = ? AND done_at IS NULL AND what = 'look-again' LIMIT ?) AS looks`
  const [row] = await driver.query(sql, [team, atOnce * mostDaysMore])
  return row ? readRow(CountRow, row).open : 0
}

/** False when somebody took a step meanwhile, or another process was quicker. */
const makeTask = async (
  parts: StoreParts,
  { id, case_id: caseId, team, reference, rev, owner, holder: name, holder_id: holderId }: z.infer<typeof LateRow>,
  rules: TeamRules,
  now: Instant,
): Promise<boolean> => {
  const daysMore = Math.floor((await openLooks(parts, team)) / atOnce)
  const workingDue: TeamRules['workingDue'] = (at, days) => rules.workingDue(at, days + daysMore)
  const detail = { reference }
  const task = lifeTaskFor('look-again', { id: newId(parts.randomBytes), owner, at: now, workingDue, detail })
  const holder = name === null ? undefined : { name, ...(holderId === null ? {} : { id: holderId }) }
  const mayHave = holder && (await mayBeGiven(parts, holder, 'finish-task', { team, task }, now))
  const here = mayHave?.is === 'yes' ? mayHave.person : undefined
  const [key] = await parts.keys.make(1, now)
  if (key === undefined) return false
  const { ok } = await parts.driver.commit([
    {
      sql: `UPDATE referrals SET look_told = look_by
        WHERE id = ? AND rev = ? AND (look_told IS NULL OR look_told <> look_by)`,
      params: [id, rev],
      expect: 'one',
    },
    addEvent({ kind: 'look-again-due', actor: 'service', team, at: now, caseId, referralId: id }),
    ...taskStatements(parts, task, key, { team, at: now, referral: { id, caseId } }),
    // Whoever has the family in their hands has this too, if they can still get in.
    {
      sql: 'UPDATE tasks SET taken_by = ?, taken_by_id = ?, taken_at = ? WHERE id = ?',
      params: [here?.name ?? null, here?.id ?? null, here ? now : null, task.id],
    },
  ])
  // Tidiness only: a key that seals nothing harms nobody.
  if (!ok) await parts.keys.destroy([key.id]).catch(() => undefined)
  return ok
}
