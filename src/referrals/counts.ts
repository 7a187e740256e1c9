import type { Instant, LocalDate } from '../time/instant.ts'

/** What metrics ask of the store: counts over all teams, each from the front of an index. Faults: as for `Referrals`. */
export type Counts = {
  /** Referrals that nobody has decided on and whose day is past somewhere on earth: the caller knows each team's own day. */
  readonly undecided: (
    now: Instant,
  ) => Promise<readonly { readonly team: string; readonly decideBy: LocalDate; readonly count: number }[]>
  /** Referrals that somebody was to look at by a day that is past somewhere on earth, by where they stand. */
  readonly looks: (now: Instant) => Promise<
    readonly {
      readonly team: string
      readonly state: string
      readonly lookBy: LocalDate
      readonly count: number
    }[]
  >
  /** Conversations whose words are kept. Counted up to 100,000: above, it says 100,000. */
  readonly conversations: () => Promise<number>
}
