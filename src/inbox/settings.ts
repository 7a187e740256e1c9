import type { Tasks } from '../ledger/tasks/ports.ts'
import type { StaffRow } from '../policy/staffRow.ts'
import type { Referrals } from '../referrals/ports.ts'
import type { StaffSessions } from '../referrals/staff.ts'
import type { Clock, Instant, LocalDate } from '../time/instant.ts'
import type { Stylesheet } from './stylesheet.ts'

/** A question's short name and an answer's title, in English, as the form words them. Nothing where the form has no words. */
export type Titles = (
  form: string,
  question: string,
  answer: string,
) => { readonly question: string; readonly answer: string } | undefined

export type Team = {
  readonly id: string
  readonly name: string
  readonly nation: string
  /** IANA name, such as `Europe/London`. Every time on the team's pages is read by it. */
  readonly zone: string
  /**
   * Who may sign in to it in live mode, and as what: the first row that fits. With its row gone, what it granted is over in
   * open sessions too.
   */
  readonly staff?: readonly StaffRow[]
}

/** Where staff sign in by OpenID Connect. Holds a secret: never log it. */
export type Issuer = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** Everything the inbox is given. It reads no environment, no clock and no chance of its own. */
export type InboxSettings = {
  readonly referrals: Referrals
  readonly tasks: Pick<Tasks, 'command'>
  readonly teams: readonly Team[]
  /** The service's clock: what "today", "due" and "overdue" are measured by. A rehearsal may move it. */
  readonly now: Clock
  /** The real clock, for the ends of sessions: moving the demo's day must sign nobody out or keep anybody in. */
  readonly sessionNow: Clock
  /** At least 32 bytes, derived for the inbox alone. Changing it signs everybody out, but for the older ones. */
  readonly secret: Uint8Array
  /** Those of earlier master keys: they open what they sealed, and seal nothing. */
  readonly olderSecrets?: readonly Uint8Array[]
  readonly randomBytes: (size: number) => Uint8Array
  /** Working days from now up to a day by that team's calendar and hours; below zero when the day has passed. */
  readonly workingDaysLeft: (team: string, now: Instant, day: LocalDate) => number
  readonly mode: 'demo' | 'live'
  /** Sessions and staff in the store. Live mode has no sign-in without it; in the demo it makes signing out final. */
  readonly staff?: StaffSessions
  /** Live mode has no sign-in without one. They are offered in this order. */
  readonly issuers?: readonly Issuer[]
  /** How long one call to an issuer may take. Default 4 seconds: a sign-in needs up to three within the server's 14. */
  readonly issuerSeconds?: number
  /** Told why an issuer could not be used or believed; the cause's words are not to be logged. */
  readonly report?: (code: string, cause?: unknown) => void
  /** `PUBLIC_URL`: with https, cookies are sent over https only. */
  readonly publicUrl: string | undefined
  /** The compiled style sheet; compiled on first use when not given. */
  readonly stylesheet?: Stylesheet
  /** The form's own words for an answer that the record has no field for. */
  readonly titles?: Titles
  /** How many referrals a page of the list shows. Default 25. */
  readonly pageSize?: number
}
