import { z } from 'zod'
import type { StaffRegister } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { inEachTeam } from './inEachTeam.ts'
import { isStaff } from './isStaff.ts'

const Count = z.object({ sessions: z.number() })

/** Their access and every session of theirs, in one commit, and an event in each of their teams. */
export const endStaff = async ({ driver }: StoreParts, id: string, now: Instant): ReturnType<StaffRegister['end']> => {
  const [row] = await driver.query(
    'SELECT count(*) AS sessions FROM staff_sessions WHERE staff_id = ? AND ends_at > ?',
    [id, now],
  )
  const { ok } = await driver.commit([
    { sql: 'UPDATE staff SET ended_at = ? WHERE id = ? AND ended_at IS NULL', params: [now, id], expect: 'one' },
    { sql: 'DELETE FROM staff_sessions WHERE staff_id = ?', params: [id] },
    inEachTeam('staff-ended', id, now),
  ])
  if (ok) return { is: 'ended', sessions: row ? readRow(Count, row).sessions : 0 }
  return { is: (await isStaff({ driver }, id)) ? 'already' : 'unknown' }
}
