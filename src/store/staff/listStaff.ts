import { z } from 'zod'
import { Role } from '../../referrals/newTask.ts'
import type { StaffMember } from '../../referrals/staff.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { openName } from './openName.ts'

const StaffRow = z.object({
  id: z.string(),
  key_id: z.string(),
  sealed: z.instanceof(Uint8Array),
  first_sign_in_at: Instant,
  last_sign_in_at: Instant,
  ended_at: Instant.nullable(),
})
const MembershipRow = z.object({
  staff_id: z.string(),
  team: z.string(),
  role: Role,
  granted_by: z.string().nullable(),
})

const columns = 'id, key_id, sealed, first_sign_in_at, last_sign_in_at, ended_at'
const all = `SELECT ${columns} FROM staff ORDER BY last_sign_in_at DESC, id`
const ofTeam = `SELECT ${columns} FROM staff WHERE id IN (SELECT staff_id FROM staff_memberships WHERE team = ?)
  ORDER BY last_sign_in_at DESC, id`

/** Names are opened one by one: a command an administrator runs now and then, over some thousand people at most. */
export const listStaff = async (
  parts: Pick<StoreParts, 'driver' | 'keys'>,
  team: string | undefined,
  now: Instant,
): Promise<readonly StaffMember[]> => {
  const { driver } = parts
  const rows = await (team === undefined ? driver.query(all, []) : driver.query(ofTeam, [team]))
  const memberships = (
    await driver.query('SELECT staff_id, team, role, granted_by FROM staff_memberships ORDER BY staff_id, team', [])
  ).map((row) => readRow(MembershipRow, row))
  const members: StaffMember[] = []
  for (const row of rows.map((one) => readRow(StaffRow, one))) {
    members.push({
      id: row.id,
      name: await openName(parts, row, now),
      memberships: memberships
        .filter(({ staff_id }) => staff_id === row.id)
        .map(({ team, role, granted_by: grant }) => ({ team, role, ...(grant === null ? {} : { grant }) })),
      firstSignInAt: row.first_sign_in_at,
      lastSignInAt: row.last_sign_in_at,
      ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    })
  }
  return members
}
