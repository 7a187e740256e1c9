import { z } from 'zod'
import { Role } from '../../referrals/newTask.ts'
import type { Membership } from '../../referrals/staff.ts'
import { Instant } from '../../time/instant.ts'

/** What a person's own sealed cookie holds. */
export const KeptSession = z.object({
  /** Random; what the session is found by in the store, and what its form tokens are made from. */
  id: z.string().min(16),
  name: z.string(),
  signedInAt: Instant,
  /** The team they are in, and as what. In live mode the role is only what it was: the store says what it is. */
  seat: z.object({ team: z.string(), role: Role }).optional(),
})
export type KeptSession = z.infer<typeof KeptSession>

/** Who is signed in, in which team. */
export type Session = {
  readonly id: string
  readonly name: string
  /** Who they are for ever (`Person` of `ledger/tasks`). None in the demo, where nobody is vouched for. */
  readonly staffId?: string
  readonly role: Role
  readonly team: string
  readonly signedInAt: Instant
  /** Whether they have another team to go to without signing in anew. */
  readonly canChangeTeam: boolean
}

/** Somebody signed in: in a team, or (without `session`) still to choose one, and till then they see nothing. */
export type Present = {
  readonly kept: KeptSession
  readonly memberships: readonly Membership[]
  readonly session?: Session
}
