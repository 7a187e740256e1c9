import type { StaffRegister } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { inEachTeam } from './inEachTeam.ts'
import { isStaff } from './isStaff.ts'

/** For a mistake, or somebody who came back. Their sessions stay ended. */
export const readmitStaff = async (
  { driver }: StoreParts,
  id: string,
  now: Instant,
): ReturnType<StaffRegister['readmit']> => {
  const { ok } = await driver.commit([
    { sql: 'UPDATE staff SET ended_at = NULL WHERE id = ? AND ended_at IS NOT NULL', params: [id], expect: 'one' },
    inEachTeam('staff-readmitted', id, now),
  ])
  if (ok) return { is: 'done' }
  return { is: (await isStaff({ driver }, id)) ? 'already' : 'unknown' }
}
