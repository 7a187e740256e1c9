import { z } from 'zod'
import { Role } from '../../referrals/newTask.ts'
import type { SessionFound } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { sessionHash } from './sessionHash.ts'

const Row = z.object({
  staff_id: z.string().nullable(),
  team: z.string().nullable(),
  role: Role.nullable(),
  granted_by: z.string().nullable(),
})

/** By primary keys alone, for it is asked at every page. */
const sql = `
  SELECT s.staff_id, m.team, m.role, m.granted_by FROM staff_sessions s
  LEFT JOIN staff p ON p.id = s.staff_id
  LEFT JOIN staff_memberships m ON m.staff_id = s.staff_id
  WHERE s.id_hash = ? AND s.ends_at > ? AND p.ended_at IS NULL ORDER BY m.team`

export const findSession = async (
  { driver, hasher }: StoreParts,
  sessionId: string,
  now: Instant,
): Promise<SessionFound | undefined> => {
  const rows = (await driver.query(sql, [sessionHash(hasher, sessionId), now])).map((row) => readRow(Row, row))
  const [first] = rows
  if (first === undefined) return undefined
  return {
    ...(first.staff_id === null ? {} : { staffId: first.staff_id }),
    memberships: rows.flatMap(({ team, role, granted_by: grant }) =>
      team === null || role === null ? [] : [{ team, role, ...(grant === null ? {} : { grant }) }],
    ),
  }
}
