import type { Instant } from '../time/instant.ts'
import type { Role } from './newTask.ts'

/** What somebody is in one team. Nobody has two in the same. */
export type Membership = {
  readonly team: string
  readonly role: Role
  /** The row of the team's policy that says so (`policy/grantOf.ts`). None for the demo's. */
  readonly grant?: string
}

/** A person as a sign-in service vouched for them just now. */
export type Vouched = {
  /** With `subject` who it is, for ever: a name or an address of email may pass to somebody else. */
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** What they are by the policies of today; never empty. */
  readonly memberships: readonly Membership[]
}

/** A session about to begin. `id` is random and known to the person's own sealed cookie only. */
export type NewSession = {
  readonly id: string
  /** The latest it may live to, whatever is done in it. */
  readonly endsAt: Instant
  /** The team entered at once; without one it is chosen first, and until then nothing can be seen. */
  readonly team?: string
}

/** `staffId`: what work is held by. Never in the cookie. */
export type SessionFound = { readonly staffId?: string; readonly memberships: readonly Membership[] }

/**
 * The inbox's sessions and who they belong to. Entering a team is a `signed-in` event of that team, leaving it a
 * `signed-out` one. Times are the real clock's, also in a rehearsal.
 */
export type StaffSessions = {
  /**
   * Keeps who it is and what they may be now, in place of what was kept before; what they had in hand in a team they came
   * without, or came to in a role that may not have it, is released, but nothing in a team whose policy could not be read. `ended`: their access was ended; nothing began.
   */
  readonly signIn: (who: Vouched, session: NewSession, now: Instant) => Promise<'begun' | 'ended'>
  /**
   * Somebody who came back and has no team any more: what they were granted before goes, in every session of theirs, and
   * with it whatever they had in hand.
   */
  readonly dismiss: (who: Pick<Vouched, 'issuer' | 'subject'>, now: Instant) => Promise<void>
  /** A session of the demo, where nobody vouches for anybody. */
  readonly rehearse: (name: string, session: NewSession & { readonly team: string }, now: Instant) => Promise<void>
  /**
   * Whose a session is and what they may be now; nobody and nothing for the demo's. One read, asked at every page.
   * `undefined` when it was signed out, is past its end, or the person's access was ended.
   */
  readonly find: (sessionId: string, now: Instant) => Promise<SessionFound | undefined>
  /** False, and no event, when the session is gone or has no such team. */
  readonly enter: (
    sessionId: string,
    step: { readonly name: string; readonly from?: string; readonly into: string },
    now: Instant,
  ) => Promise<boolean>
  /** From now on every copy of its cookie is dead. */
  readonly signOut: (
    sessionId: string,
    who: { readonly name: string; readonly team?: string },
    now: Instant,
  ) => Promise<void>
}

export type StaffMember = {
  readonly id: string
  readonly name: string
  readonly memberships: readonly Membership[]
  readonly firstSignInAt: Instant
  readonly lastSignInAt: Instant
  readonly endedAt?: Instant
}

/** For the command line. */
export type StaffRegister = {
  /** Of one team or of all; whoever signed in last comes first. */
  readonly list: (team: string | undefined, now: Instant) => Promise<readonly StaffMember[]>
  /**
   * Ends somebody's access and all their sessions, until `readmit`. Signing in anew does not bring it back. Their tasks and
   * families go back to their roles, also what came to them since (`already`).
   */
  readonly end: (
    id: string,
    now: Instant,
  ) => Promise<
    { readonly is: 'ended'; readonly sessions: number } | { readonly is: 'unknown' } | { readonly is: 'already' }
  >
  /** Lets somebody sign in again whose access was ended. */
  readonly readmit: (id: string, now: Instant) => Promise<{ readonly is: 'done' | 'unknown' | 'already' }>
}
