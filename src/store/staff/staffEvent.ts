import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'

type StaffEvent = {
  readonly kind: 'signed-in' | 'signed-out'
  readonly actor: string
  readonly team: string
  readonly at: Instant
}

/** An event about nobody's family: somebody came into a team, or left it. */
export const staffEvent = ({ kind, actor, team, at }: StaffEvent): Statement => ({
  sql: 'INSERT INTO events (team, at, kind, actor) VALUES (?, ?, ?, ?)',
  params: [team, at, kind, actor],
})
