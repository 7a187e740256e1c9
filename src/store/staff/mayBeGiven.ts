import type { About } from '../../referrals/access/actor.ts'
import { may } from '../../referrals/access/may.ts'
import type { Power } from '../../referrals/access/powers.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { listStaff } from './listStaff.ts'

/**
 * Whether work may be given to somebody by name: to a colleague of that team, whose access was not ended and whose role has
 * this power over it. `colleague`: there is none of that name. A team without staff is the demo's, where nobody vouches for
 * anybody: there every name will do.
 */
export const mayBeGiven = async (
  parts: StoreParts,
  name: string,
  power: Power,
  about: About,
  now: Instant,
): Promise<'yes' | 'colleague' | 'their-role'> => {
  const { team } = about
  const staff = await listStaff(parts, team, now)
  if (staff.length === 0) return 'yes'
  const named = staff.filter((one) => one.name === name && one.endedAt === undefined)
  if (named.length === 0) return 'colleague'
  const roles = named.flatMap(({ memberships }) => memberships.filter((one) => one.team === team))
  const isTheirs = roles.some(({ role }) => may({ is: 'staff', name, role, team }, power, about) === 'yes')
  return isTheirs ? 'yes' : 'their-role'
}
