import type { Role } from '../newTask.ts'

/**
 * Who asks to see or do something. The family and the referrer are whoever sent it, proved by writing in the very
 * conversation it was sent from (`reference` is what was sent there); the clock does what falls due by itself.
 */
export type Actor =
  | { readonly is: 'staff'; readonly name: string; readonly role: Role; readonly team: string }
  | { readonly is: 'family' | 'referrer'; readonly reference: string; readonly team: string }
  | { readonly is: 'clock'; readonly team: string }

export type Who = Role | Exclude<Actor['is'], 'staff'>

/** What it is about. `task` where it is about one: which role looks after it, and which was told because it is late. */
export type About = {
  readonly team: string
  readonly reference?: string
  readonly task?: { readonly owner: string; readonly deputy?: string }
}
