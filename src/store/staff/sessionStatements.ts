import type { NewSession } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import type { Hasher } from '../sealing/makeHasher.ts'
import { sessionHash } from './sessionHash.ts'
import { staffEvent } from './staffEvent.ts'

/** A session, of a member of staff or (null) of the demo; the ones past their end go as it comes. */
export const sessionStatements = (
  hasher: Hasher,
  who: { readonly staffId: string | null; readonly name: string },
  { id, endsAt, team }: NewSession,
  now: Instant,
): readonly Statement[] => [
  { sql: 'DELETE FROM staff_sessions WHERE ends_at <= ?', params: [now] },
  {
    sql: 'INSERT INTO staff_sessions (id_hash, staff_id, began_at, ends_at) VALUES (?, ?, ?, ?)',
    params: [sessionHash(hasher, id), who.staffId, now, endsAt],
  },
  ...(team === undefined ? [] : [staffEvent({ kind: 'signed-in', actor: who.name, team, at: now })]),
]
