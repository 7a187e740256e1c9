import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Vouched } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { ofKnownTeams } from './ofKnownTeams.ts'
import { releaseWork } from './releaseWork.ts'

const StaffRow = z.object({ id: z.string() })
const mostTries = 8

/**
 * Takes away what somebody was granted and whatever they had in hand, with an event in each team; nothing happens to
 * somebody nobody knew, nor in a team whose policy could not be read. Done anew when somebody took a step with a family of theirs meanwhile.
 */
export const dismissStaff = async (
  parts: StoreParts,
  { issuer, subject }: Pick<Vouched, 'issuer' | 'subject'>,
  now: Instant,
): Promise<void> => {
  const { driver, hasher } = parts
  const [row] = await driver.query('SELECT id FROM staff WHERE identity_hash = ?', [
    hasher.hash('staff', issuer, subject),
  ])
  if (!row) return
  const { id } = readRow(StaffRow, row)
  const known = ofKnownTeams(parts)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { statements, made } = await releaseWork(parts, id, (team) => (known.has(team) ? 'nothing' : 'all'), now)
    const { ok } = await driver.commit([
      // Whoever is giving them something at this moment is waited for, or waits.
      { sql: 'UPDATE staff SET ended_at = ended_at WHERE id = ?', params: [id] },
      {
        sql: `INSERT INTO events (team, at, kind, actor)
          SELECT team, CAST(? AS text), 'staff-dismissed', 'service' FROM staff_memberships WHERE staff_id = ?${known.sql}`,
        params: [now, id, ...known.params],
      },
      ...statements,
      { sql: `DELETE FROM staff_memberships WHERE staff_id = ?${known.sql}`, params: [id, ...known.params] },
    ])
    if (ok) return
    // Tidiness only: a key that seals nothing harms nobody.
    await parts.keys.destroy(made).catch(() => undefined)
  }
  throw new Fault('store/conflict')
}
