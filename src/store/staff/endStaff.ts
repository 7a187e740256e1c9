import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { StaffRegister } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { inEachTeam } from './inEachTeam.ts'
import { isStaff } from './isStaff.ts'
import { releaseWork } from './releaseWork.ts'

const Count = z.object({ sessions: z.number() })
const mostTries = 8

/**
 * Their access and every session of theirs, and whatever they had in hand, in one commit, and an event in each of their
 * teams. Done anew when somebody took a step with a family of theirs meanwhile.
 */
export const endStaff = async (parts: StoreParts, id: string, now: Instant): ReturnType<StaffRegister['end']> => {
  const { driver } = parts
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [row] = await driver.query(
      'SELECT count(*) AS sessions FROM staff_sessions WHERE staff_id = ? AND ends_at > ?',
      [id, now],
    )
    const { statements, made } = await releaseWork(parts, id, () => true, now)
    const outcome = await driver.commit([
      { sql: 'UPDATE staff SET ended_at = ? WHERE id = ? AND ended_at IS NULL', params: [now, id], expect: 'one' },
      { sql: 'DELETE FROM staff_sessions WHERE staff_id = ?', params: [id] },
      inEachTeam('staff-ended', id, now),
      ...statements,
    ])
    if (outcome.ok) return { is: 'ended', sessions: row ? readRow(Count, row).sessions : 0 }
    // Tidiness only: a key that seals nothing harms nobody.
    await parts.keys.destroy(made).catch(() => undefined)
    if (outcome.missed === 0) return { is: (await isStaff({ driver }, id)) ? 'already' : 'unknown' }
  }
  throw new Fault('store/conflict')
}
