import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { StaffRegister } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { inEachTeam } from './inEachTeam.ts'
import { listStaff } from './listStaff.ts'
import { releaseWork } from './releaseWork.ts'

const Count = z.object({ sessions: z.number() })
const mostTries = 8

/**
 * Their access and every session of theirs, and whatever they had in hand, in one commit, and an event in each of their
 * teams. Whose access was ended before is relieved of what came to them since, and of what is held by their name alone, but where a
 * colleague of that name works. Done anew when somebody took a step with a family of theirs meanwhile.
 */
export const endStaff = async (parts: StoreParts, id: string, now: Instant): ReturnType<StaffRegister['end']> => {
  const { driver } = parts
  for (let tries = 0; tries < mostTries; tries += 1) {
    const staff = await listStaff(parts, undefined, now)
    const member = staff.find((one) => one.id === id)
    if (member === undefined) return { is: 'unknown' }
    const isOver = member.endedAt !== undefined
    const theirs = staff
      .filter((one) => isOver && one.name === member.name && one.endedAt === undefined)
      .flatMap(({ memberships }) => memberships.map(({ team }) => team))
    const [row] = await driver.query(
      'SELECT count(*) AS sessions FROM staff_sessions WHERE staff_id = ? AND ends_at > ?',
      [id, now],
    )
    const isTheirName = (team: string) => !theirs.includes(team)
    const { statements, made } = await releaseWork(parts, id, () => 'nothing', now, isTheirName)
    const outcome = await driver.commit([...(isOver ? [overAlready(id)] : ended(id, now)), ...statements])
    if (outcome.ok)
      return isOver ? { is: 'already' } : { is: 'ended', sessions: row ? readRow(Count, row).sessions : 0 }
    // Tidiness only: a key that seals nothing harms nobody.
    await parts.keys.destroy(made).catch(() => undefined)
  }
  throw new Fault('store/conflict')
}

const ended = (id: string, now: Instant): readonly Statement[] => [
  { sql: 'UPDATE staff SET ended_at = ? WHERE id = ? AND ended_at IS NULL', params: [now, id], expect: 'one' },
  { sql: 'DELETE FROM staff_sessions WHERE staff_id = ?', params: [id] },
  inEachTeam('staff-ended', id, now),
]

const overAlready = (id: string): Statement => ({
  sql: 'UPDATE staff SET ended_at = ended_at WHERE id = ? AND ended_at IS NOT NULL',
  params: [id],
  expect: 'one',
})
