import { grantOf } from '../../policy/grantOf.ts'
import { issuerKey } from '../../policy/issuerKey.ts'
import type { Membership } from '../../referrals/staff.ts'
import type { Team } from '../settings.ts'
import type { Proved } from './openIdClient.ts'

/**
 * What somebody may be in each team, by the team's own rows: the first that fits. A claim is one text or a list of them;
 * anything else in it fits nothing.
 */
export const membershipsOf = (
  teams: readonly Team[],
  { issuer, claims }: Omit<Proved, 'subject'>,
): readonly Membership[] =>
  teams.flatMap(({ id, staff = [] }) => {
    const row = staff.find(
      (one) => issuerKey(one.issuer) === issuerKey(issuer) && textsOf(claims, one.claim).includes(one.value),
    )
    return row === undefined ? [] : [{ team: id, role: row.role, grant: grantOf(row) }]
  })

const textsOf = (claims: Proved['claims'], claim: string): readonly unknown[] => {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  return Array.isArray(value) ? value : [value]
}
