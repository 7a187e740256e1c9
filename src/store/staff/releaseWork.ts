import { z } from 'zod'
import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import { may } from '../../referrals/access/may.ts'
import { apply } from '../../referrals/life/apply.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import { Role } from '../../referrals/newTask.ts'
import { dayOf, type Instant, plusMillis } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { findLife } from '../life/findLife.ts'
import { stepStatements } from '../life/stepStatements.ts'
import { stepTasks } from '../life/stepTasks.ts'
import { readRow } from '../readRow.ts'
import { unlessSealed } from '../sealing/unlessSealed.ts'
import type { StoreParts } from '../storeParts.ts'
import { heldBy } from './heldBy.ts'
import { openName } from './openName.ts'

const StaffRow = z.object({ id: z.string(), key_id: z.string(), sealed: z.instanceof(Uint8Array) })
const TeamRow = z.object({ team: z.string(), role: Role })
const HeldRow = z.object({ id: z.string() })

/**
 * What somebody had in their hands and may not have any more, as the commit that ends it writes it, after what locks
 * their row. `keepsOf`: what they are in a team from now on, as whom they keep all, or nothing. Every open
 * task goes back to its role with its clocks anew, and every family to theirs, with a task for the clinical lead to
 * allocate it. What is held by a name alone, without an id, is theirs where `isTheirName`: of two of one name both are
 * relieved of that, for nobody must have it in name only. `made` are the keys of the tasks, for when the commit is not
 * stored.
 */
export const releaseWork = async (
  parts: StoreParts,
  staffId: string,
  keepsOf: (team: string, role: Role) => Role | 'all' | 'nothing',
  now: Instant,
  isTheirName: (team: string) => boolean = () => true,
): Promise<{ readonly statements: readonly Statement[]; readonly made: readonly string[] }> => {
  const { driver } = parts
  const [row] = await driver.query('SELECT id, key_id, sealed FROM staff WHERE id = ?', [staffId])
  const name = row === undefined ? '' : await openName(parts, readRow(StaffRow, row), now)
  const teams = (await driver.query('SELECT team, role FROM staff_memberships WHERE staff_id = ?', [staffId]))
    .map((row) => readRow(TeamRow, row))
    .map(({ team, role }) => ({ team, keeps: keepsOf(team, role) }))
    .flatMap(({ team, keeps }) => (keeps === 'all' ? [] : [{ team, role: keeps === 'nothing' ? undefined : keeps }]))
  const statements: Statement[] = []
  const made: string[] = []
  for (const { team, role } of teams) {
    const person = { id: staffId, name: isTheirName(team) ? name : '' }
    const held = heldBy('holder', person)
    const rules = parts.rules?.get(team) ?? anyTeam
    // After the referrals: a step locks a referral before its tasks.
    const ownTasks = taskStatements(person, team, mayFinish(name, team, role), now)
    if (role !== undefined && may({ is: 'staff', name, role, team }, 'start-contact', { team }) === 'yes') {
      statements.push(...ownTasks)
      continue
    }
    const kept: string[] = []
    const families = await driver.query(`SELECT id FROM referrals WHERE team = ? AND ${held.sql}`, [
      team,
      ...held.params,
    ])
    for (const row of families) {
      const { id } = readRow(HeldRow, row)
      const found = await unlessSealed(findLife(parts, team, { id }, now))
      if (found === 'sealed') {
        statements.push(...nobodysNow(id, team, person, now))
        continue
      }
      const step = found && apply(found.life, { is: 'holder-left' }, { is: 'clock', team }, now, rules)
      if (found === undefined || step?.is !== 'moved') {
        kept.push(id)
        continue
      }
      const tasks = await stepTasks(parts, found, step, rules)
      statements.push(...stepStatements(parts, found, step), ...tasks.statements)
      made.push(...tasks.made)
    }
    statements.push(...ownTasks, nothingMore(person, team, kept))
  }
  return { statements, made }
}

/** A family whose key is gone: nothing of it opens, and all the same nobody who left is to have it. */
const nobodysNow = (id: string, team: string, person: Person, now: Instant): readonly Statement[] => {
  const held = heldBy('holder', person)
  const which = `id = ? AND team = ? AND ${held.sql}`
  const params = [id, team, ...held.params]
  return [
    {
      sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor)
        SELECT case_id, id, team, CAST(? AS text), 'holder-left', 'service' FROM referrals WHERE ${which}`,
      params: [now, ...params],
    },
    { sql: `UPDATE referrals SET holder = NULL, holder_id = NULL WHERE ${which}`, params },
  ]
}

/** Theirs but for those whose owner or deputy is one of these. The types are said because PostgreSQL guesses none. */
const taskStatements = (person: Person, team: string, mayKeep: readonly Role[], now: Instant): readonly Statement[] => {
  const held = heldBy('taken_by', person)
  const others = ['', ...mayKeep].map(() => '?').join(', ')
  const which = `team = ? AND ${held.sql} AND done_at IS NULL
    AND owner NOT IN (${others}) AND coalesce(deputy, 'nobody') NOT IN (${others})`
  const params = [team, ...held.params, '', ...mayKeep, '', ...mayKeep]
  return [
    {
      sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor)
        SELECT case_id, referral_id, team, CAST(? AS text), 'task-released', 'service' FROM tasks WHERE ${which}`,
      params: [now, ...params],
    },
    {
      sql: `UPDATE tasks SET taken_by = NULL, taken_by_id = NULL, taken_at = NULL, deputy = NULL, escalated_at = NULL,
          late_told_at = NULL, rev = rev + 1
        WHERE ${which}`,
      params,
    },
  ]
}

/** The roles whose tasks they may still finish. */
const mayFinish = (name: string, team: string, role: Role | undefined): readonly Role[] =>
  role === undefined
    ? []
    : Role.options.filter(
        (owner) => may({ is: 'staff', name, role, team }, 'finish-task', { team, task: { owner } }) === 'yes',
      )

/** Misses when a family was given to them since they were looked through, so that it is done anew. */
const nothingMore = (person: Person & { readonly id: string }, team: string, kept: readonly string[]): Statement => {
  const held = heldBy('holder', person)
  return {
    sql: `UPDATE staff SET ended_at = ended_at WHERE id = ? AND NOT EXISTS (SELECT 1 FROM referrals
      WHERE team = ? AND ${held.sql} AND id NOT IN (${['', ...kept].map(() => '?').join(', ')}))`,
    params: [person.id, team, ...held.params, '', ...kept],
    expect: 'one',
  }
}

const dayInMillis = 86_400_000

/** Of a team whose policy cannot be read nobody has the calendar: a day is a day. The step asks nothing else of the rules. */
const anyTeam: TeamRules = {
  contactAttempts: 0,
  followUpMonths: 0,
  reads: [],
  dayOf: (at) => dayOf(at, 'utc'),
  workingDue: (at, days) => plusMillis(at, days * dayInMillis),
}
