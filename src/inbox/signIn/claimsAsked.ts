import { issuerKey } from '../../policy/issuerKey.ts'
import type { Team } from '../settings.ts'

/** The claims by which any team knows its staff at this issuer, each once. */
export const claimsAsked = (teams: readonly Team[], issuer: string): readonly string[] => [
  ...new Set(
    teams
      .flatMap(({ staff = [] }) => staff)
      .filter((row) => issuerKey(row.issuer) === issuerKey(issuer))
      .map(({ claim }) => claim),
  ),
]
