import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Role } from '../../referrals/newTask.ts'
import type { NewSession, Vouched } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { newId } from '../newId.ts'
import { readRow } from '../readRow.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { ofKnownTeams } from './ofKnownTeams.ts'
import { releaseWork } from './releaseWork.ts'
import { staffPlace } from './sealedStaff.ts'
import { sessionStatements } from './sessionStatements.ts'

const StaffRow = z.object({ id: z.string(), key_id: z.string(), ended_at: z.string().nullable() })

/** Two first sign-ins of one person at once: the later finds the earlier. More than this and something else is wrong. */
const mostTries = 4

/** Who it is, what they may be now and their session are stored together or not at all. */
export const signInStaff = async (
  parts: StoreParts,
  who: Vouched,
  session: NewSession,
  now: Instant,
): Promise<'begun' | 'ended'> => {
  const { driver, keys, hasher, randomBytes } = parts
  const isKnown = ofKnownTeams(parts).has
  const identity = hasher.hash('staff', who.issuer, who.subject)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [first] = await driver.query('SELECT id, key_id, ended_at FROM staff WHERE identity_hash = ?', [identity])
    const known = first && readRow(StaffRow, first)
    if (known && known.ended_at !== null) return 'ended'
    const id = known?.id ?? newId(randomBytes)
    const kept = known && (await keys.get(known.key_id, now))
    const made = kept ? undefined : await keyFor(parts, now)
    const key = kept ?? made
    if (!key) throw new Fault('keys/missing')
    // Of a team they came without this time, or in a role that may not have it.
    const keepsOf = (team: string, role: Role): Role | 'all' | 'nothing' => {
      const is = who.memberships.find((one) => one.team === team)?.role
      return !isKnown(team) || is === role ? 'all' : (is ?? 'nothing')
    }
    const left = await releaseWork(parts, id, keepsOf, now)
    const sealed = sealJson(key.secret, staffPlace(id), { name: who.name }, randomBytes)
    const outcome = await driver.commit([
      known
        ? {
            // Looked at once more as it is written: it may have been ended meanwhile.
            sql: `UPDATE staff SET key_id = ?, sealed = ?, last_sign_in_at = ? WHERE id = ? AND ended_at IS NULL`,
            params: [key.id, sealed, now, id],
            expect: 'one',
          }
        : {
            sql: `INSERT INTO staff (id, identity_hash, key_id, sealed, first_sign_in_at, last_sign_in_at)
              VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
            params: [id, identity, key.id, sealed, now, now],
            expect: 'one',
          },
      ...left.statements,
      ...membershipStatements(parts, id, who),
      ...sessionStatements(hasher, { staffId: id, name: who.name }, session, now),
    ])
    if (outcome.ok) return 'begun'
    // Tidiness only: a key that seals nothing harms nobody.
    await keys.destroy([...left.made, ...(made ? [made.id] : [])]).catch(() => undefined)
  }
  throw new Fault('store/conflict')
}

/** Also for somebody whose key is gone: their name is told anew at every sign-in. */
const keyFor = async ({ keys }: StoreParts, now: Instant): Promise<Key | undefined> => (await keys.make(1, now))[0]

const membershipStatements = (parts: StoreParts, id: string, { memberships }: Vouched): readonly Statement[] => {
  const known = ofKnownTeams(parts)
  const sql = `DELETE FROM staff_memberships WHERE staff_id = ?${known.sql}`
  const inserts = memberships.map(({ team, role, grant = null }) => ({
    sql: 'INSERT INTO staff_memberships (staff_id, team, role, granted_by) VALUES (?, ?, ?, ?)',
    params: [id, team, role, grant],
  }))
  return [{ sql, params: [id, ...known.params] }, ...inserts]
}
