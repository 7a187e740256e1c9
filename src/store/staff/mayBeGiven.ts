import type { About } from '../../referrals/access/actor.ts'
import { may } from '../../referrals/access/may.ts'
import type { Power } from '../../referrals/access/powers.ts'
import type { Role } from '../../referrals/newTask.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import type { StoreParts } from '../storeParts.ts'
import { listStaff } from './listStaff.ts'

type Given =
  | { readonly is: 'yes'; readonly still: readonly Statement[] }
  | { readonly is: 'colleague' }
  | { readonly is: 'their-role' }

/**
 * Whether work may be given to somebody by name: to a colleague of that team, whose access was not ended and whose role has
 * this power over it; in live mode by a grant of today, for nobody gets in by another. `colleague`: there is none of that
 * name. A team without staff is the demo's, where nobody vouches for anybody: there every name will do.
 *
 * `still` goes first in the commit that gives it: each expects a row, and finds none when they have gone meanwhile.
 */
export const mayBeGiven = async (
  parts: StoreParts,
  name: string,
  power: Power,
  about: About,
  now: Instant,
): Promise<Given> => {
  const { team } = about
  const { grants } = parts
  const staff = await listStaff(parts, team, now)
  if (staff.length === 0 && grants === undefined) return { is: 'yes', still: [] }
  const named = staff
    .filter((one) => one.name === name && one.endedAt === undefined)
    .flatMap(({ id, memberships }) => memberships.map((one) => ({ id, ...one })))
    .filter((one) => one.team === team && (grants === undefined || grants.get(team)?.has(one.grant ?? '') === true))
  if (named.length === 0) return { is: 'colleague' }
  const chosen = named.find(({ role }) => may({ is: 'staff', name, role, team }, power, about) === 'yes')
  return chosen === undefined ? { is: 'their-role' } : { is: 'yes', still: stillHere(chosen.id, team, chosen.role) }
}

/** The first waits for whoever is ending it at this moment, so that the second sees what they left. */
const stillHere = (id: string, team: string, role: Role): readonly Statement[] => [
  { sql: 'UPDATE staff SET ended_at = NULL WHERE id = ? AND ended_at IS NULL', params: [id], expect: 'one' },
  {
    sql: `UPDATE staff SET ended_at = NULL
      WHERE id = ? AND EXISTS (SELECT 1 FROM staff_memberships WHERE staff_id = ? AND team = ? AND role = ?)`,
    params: [id, id, team, role],
    expect: 'one',
  },
]
