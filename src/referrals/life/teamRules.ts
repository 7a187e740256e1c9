import type { Instant, LocalDate } from '../../time/instant.ts'
import type { Lang } from '../../words/lang.ts'

/** What a team sets, and its calendar. */
export type TeamRules = {
  /** After so many attempts without reaching the family it may go back to the referrer (001:2592). */
  readonly contactAttempts: number
  /** How long after closing somebody asks how the family is: about six (001:2659). */
  readonly followUpMonths: number
  /** Languages everybody on the team reads: words in them need no recorded reading. */
  readonly reads: readonly Lang[]
  /** The day it is in the team's zone. */
  readonly dayOf: (at: Instant) => LocalDate
  /** The end of the working day so many working days on. */
  readonly workingDue: (at: Instant, days: number) => Instant
}
