import type { StaffSessions } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { sessionHash } from './sessionHash.ts'
import { staffEvent } from './staffEvent.ts'

/** Out of one team and into another: both events or none, and none for a team that is not theirs. */
export const enterTeam = async (
  { driver, hasher }: StoreParts,
  sessionId: string,
  { name, from, into }: Parameters<StaffSessions['enter']>[1],
  now: Instant,
): Promise<boolean> => {
  const { ok } = await driver.commit([
    ...(from === undefined ? [] : [staffEvent({ kind: 'signed-out', actor: name, team: from, at: now })]),
    {
      // The types are said because PostgreSQL guesses none for what it only passes on.
      sql: `INSERT INTO events (team, at, kind, actor)
        SELECT m.team, CAST(? AS text), 'signed-in', CAST(? AS text) FROM staff_sessions s
        JOIN staff p ON p.id = s.staff_id JOIN staff_memberships m ON m.staff_id = s.staff_id
        WHERE s.id_hash = ? AND s.ends_at > ? AND p.ended_at IS NULL AND m.team = ?`,
      params: [now, name, sessionHash(hasher, sessionId), now, into],
      expect: 'one',
    },
  ])
  return ok
}
