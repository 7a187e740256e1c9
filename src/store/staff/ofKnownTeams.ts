import type { Param } from '../driver.ts'
import type { StoreParts } from '../storeParts.ts'

/**
 * Memberships that may be taken away: of the teams whose policy was read. A team whose file is spoilt today takes
 * nothing from anybody; its memberships open nothing meanwhile.
 */
export const ofKnownTeams = ({
  grants,
}: Pick<StoreParts, 'grants'>): {
  readonly sql: string
  readonly params: readonly Param[]
  readonly has: (team: string) => boolean
} => {
  if (grants === undefined) return { sql: '', params: [], has: () => true }
  const teams = [...grants.keys()]
  const places = ['NULL', ...teams.map(() => '?')].join(', ')
  return { sql: ` AND team IN (${places})`, params: teams, has: (team) => grants.has(team) }
}
