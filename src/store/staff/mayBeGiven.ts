import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import type { About } from '../../referrals/access/actor.ts'
import { may } from '../../referrals/access/may.ts'
import type { Power } from '../../referrals/access/powers.ts'
import type { Role } from '../../referrals/newTask.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import type { StoreParts } from '../storeParts.ts'
import { listStaff } from './listStaff.ts'

type Given =
  | { readonly is: 'yes'; readonly person: Person; readonly still: readonly Statement[] }
  | { readonly is: 'colleague' | 'their-role' | 'namesakes' }

/**
 * Whether work may be given to somebody, by id or by name alone: to a colleague of that team, whose access was not ended
 * and whose role has this power over it; in live mode by a grant of today, for nobody gets in by another. `colleague`:
 * there is none of that name; `namesakes`: more than one of that name may have it. A team without staff is the demo's,
 * where nobody vouches for anybody: there every name will do.
 *
 * `still` goes first in the commit that gives it: each expects a row, and finds none when they have gone meanwhile.
 */
export const mayBeGiven = async (
  parts: StoreParts,
  to: Person,
  power: Power,
  about: About,
  now: Instant,
): Promise<Given> => {
  const { team } = about
  const { grants } = parts
  const staff = await listStaff(parts, team, now)
  if (staff.length === 0 && grants === undefined) return { is: 'yes', person: { name: to.name }, still: [] }
  const named = staff
    .filter(({ id, name }) => (to.id === undefined ? name === to.name : id === to.id))
    .filter(({ endedAt }) => endedAt === undefined)
    .flatMap(({ id, name, memberships }) => memberships.map((one) => ({ id, name, ...one })))
    .filter((one) => one.team === team && (grants === undefined || grants.get(team)?.has(one.grant ?? '') === true))
  if (named.length === 0) return { is: 'colleague' }
  const able = named.filter(({ name, role }) => may({ is: 'staff', name, role, team }, power, about) === 'yes')
  const [chosen, ...namesakes] = able
  if (chosen === undefined) return { is: 'their-role' }
  if (namesakes.length > 0) return { is: 'namesakes' }
  const { id, name, role } = chosen
  return { is: 'yes', person: { name, id }, still: stillHere(id, team, role) }
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
