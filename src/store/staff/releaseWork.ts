import { z } from 'zod'
import { apply } from '../../referrals/life/apply.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import { dayOf, type Instant, plusMillis } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { findLife } from '../life/findLife.ts'
import { stepStatements } from '../life/stepStatements.ts'
import { stepTasks } from '../life/stepTasks.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { openName } from './openName.ts'

const StaffRow = z.object({ id: z.string(), key_id: z.string(), sealed: z.instanceof(Uint8Array) })
const TeamRow = z.object({ team: z.string() })
const HeldRow = z.object({ id: z.string() })

/**
 * What somebody had in their hands in teams they may not work in any more, as the commit that ends it writes it: every
 * open task goes back to its role with its clocks anew, and every family to theirs, with a task for the clinical lead to
 * allocate it. Work is held by name: of two of one name both are relieved, for nobody must have it in name only. `made`
 * are the keys of the tasks, for when the commit is not stored.
 */
export const releaseWork = async (
  parts: StoreParts,
  staffId: string,
  leaves: (team: string) => boolean,
  now: Instant,
): Promise<{ readonly statements: readonly Statement[]; readonly made: readonly string[] }> => {
  const { driver } = parts
  const [person] = await driver.query('SELECT id, key_id, sealed FROM staff WHERE id = ?', [staffId])
  const name = person === undefined ? '' : await openName(parts, readRow(StaffRow, person), now)
  const teams = (await driver.query('SELECT team FROM staff_memberships WHERE staff_id = ?', [staffId]))
    .map((row) => readRow(TeamRow, row).team)
    .filter(leaves)
  const statements: Statement[] = []
  const made: string[] = []
  for (const team of name === '' ? [] : teams) {
    const held = await driver.query('SELECT id FROM referrals WHERE team = ? AND holder = ?', [team, name])
    for (const row of held) {
      const found = await findLife(parts, team, { id: readRow(HeldRow, row).id }, now)
      if (!found) continue
      const step = apply(found.life, { is: 'holder-left' }, { is: 'clock', team }, now, anyTeam)
      if (step.is === 'refused') continue
      const tasks = await stepTasks(parts, found, step, anyTeam)
      statements.push(...stepStatements(parts, found, step), ...tasks.statements)
      made.push(...tasks.made)
    }
    // After the referrals: a step locks a referral before its tasks.
    statements.push(...taskStatements(name, team, now))
  }
  return { statements, made }
}

/** The types are said because PostgreSQL guesses none for what it only passes on. */
const taskStatements = (name: string, team: string, now: Instant): readonly Statement[] => [
  {
    sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor)
      SELECT case_id, referral_id, team, CAST(? AS text), 'task-released', 'service' FROM tasks
      WHERE team = ? AND taken_by = ? AND done_at IS NULL`,
    params: [now, team, name],
  },
  {
    sql: `UPDATE tasks SET taken_by = NULL, taken_at = NULL, deputy = NULL, escalated_at = NULL, late_told_at = NULL,
        rev = rev + 1
      WHERE team = ? AND taken_by = ? AND done_at IS NULL`,
    params: [team, name],
  },
]

const dayInMillis = 86_400_000

/** Whoever ends somebody's access has no team's calendar at hand: a day is a day. The step asks nothing else of the rules. */
const anyTeam: TeamRules = {
  contactAttempts: 0,
  followUpMonths: 0,
  reads: [],
  dayOf: (at) => dayOf(at, 'utc'),
  workingDue: (at, days) => plusMillis(at, days * dayInMillis),
}
