import type { Instant } from '../time/instant.ts'
import type { InHand, NewEffect, Standing, Status, Urgency } from './effect.ts'

/**
 * What a provider says of an attempt, by itself or when asked. `failed` is final and for good; its reason is the
 * provider's code, never words.
 */
export type News =
  | { readonly is: 'accepted' | 'sent' | 'delivered' }
  | { readonly is: 'failed'; readonly reason: string }

/** What came of handing an effect over. */
export type SendAnswer =
  /** The provider has it, under this id of its own: kept for asking it, and for people who have to talk to it. `delivered` from a channel that knows at once. */
  | { readonly is: 'accepted' | 'sent' | 'delivered'; readonly reference: string }
  /** It certainly took nothing: it said so, or could not be reached. `forGood` when trying again is of no use. */
  | { readonly is: 'refused'; readonly reason: string; readonly forGood: boolean }
  /** It may have taken it: no answer, or one that cannot be read. */
  | { readonly is: 'unknown'; readonly reason: string }

export type AskAnswer =
  | News
  /** It was asked and never had this attempt. */
  | { readonly is: 'no-trace' }
  /** It did not answer: asked again. */
  | { readonly is: 'no-answer' }
  /** This channel cannot be asked, now or later. Only a receipt can still tell. */
  | { readonly is: 'cannot-say' }

/**
 * The way out to one provider. `attemptId` names this one attempt for ever: pass it along (an idempotency key, the address
 * of the status callback): a receipt must bring it back, and a question asks for it.
 *
 * An answer is waited for one minute; then `signal` is aborted and it is `unknown` or `no-answer`, as is what they throw.
 * What `send` answers later still counts.
 * @example
 * const teams: Channel = { kind: 'teams', send: postNotice, ask: async () => ({ is: 'cannot-say' }) }
 */
export type Channel = {
  readonly kind: string
  readonly send: (effect: InHand, attemptId: string, signal: AbortSignal) => Promise<SendAnswer>
  readonly ask: (attemptId: string, effect: InHand, signal: AbortSignal) => Promise<AskAnswer>
}

/** Whether an effect may go at this moment. Reasons are codes. */
export type Verdict =
  | { readonly is: 'go' }
  /** Not now. Without `until` it is asked again after a quarter of an hour, or when the hold is lifted. */
  | { readonly is: 'held'; readonly until?: Instant; readonly reason: string }
  | { readonly is: 'dropped'; readonly reason: string }

/**
 * Asked at the moment of sending, twice: before the effect is taken in hand, and on the doorstep. Waited for ten seconds:
 * one that is slower, as one that fails, has not said yes.
 */
export type MayGo = (effect: InHand, now: Instant) => Promise<Verdict> | Verdict

/**
 * A provider's receipt. By our attempt id alone, which stands written down before the provider is called: one by the
 * provider's own reference may come before the answer that tells us of it, and two attempts may be given the same one.
 */
export type Receipt = { readonly attemptId: string; readonly news: News }

/** How an effect is to stand. Decided by pure functions, stored only if nobody changed it meanwhile. */
export type Move = {
  readonly to: Status
  readonly reason?: string
  /** When to look at it next; absent for never. */
  readonly wakeAt?: Instant
  readonly attempts: number
  readonly asks: number
  readonly reference?: string
}

/** Which effects: all of a cause, or all of a family. */
export type Which = { readonly cause: string } | { readonly caseId: string }

/** Effects that must not go any more because of a turn or a command. What has left already is not touched. */
export type Stop = { readonly which: Which; readonly reason: string }

/**
 * How many stand how, for the metrics: what is to leave within a day, and what is in doubt. `late` is how long ago they
 * should have been looked at.
 */
export type LedgerCount = {
  readonly status: Status
  readonly late: 'in-time' | 'a-minute' | 'an-hour' | 'longer'
  readonly count: number
}

export type Resent =
  | { readonly is: 'planned'; readonly id: string }
  /** Nothing to resend: it has not left yet, was stopped for good (`mayResend.ts`), or a newer version stands in its place. */
  | { readonly is: 'refused'; readonly status: Status; readonly reason?: string }
  /** No such effect in this team, or its case was erased. */
  | { readonly is: 'absent' }
  /** Somebody pressed resend already, before or at the same moment. */
  | { readonly is: 'pressed-already' }

export type Resend = {
  readonly id: string
  readonly team: string
  /** The person's name, as signed in. */
  readonly by: string
  readonly newId: string
  readonly expiresAt: Instant
}

/**
 * What the ledger asks of the store. Faults: `store/busy`, `store/full`, `store/broken`, `keys/...`; in each case nothing
 * of the call was saved.
 */
export type Ledger = {
  /** Plans in a transaction of its own. Where there is a cause being stored, give the effects to that instead. */
  readonly plan: (effects: readonly NewEffect[], now: Instant) => Promise<void>
  readonly stop: (stop: Stop, now: Instant) => Promise<void>
  /** Looks again at what is held, now: the guard decides. */
  readonly lift: (which: Which, now: Instant) => Promise<void>
  /** Takes what is due in hand, for as long as a lease. No two workers ever get the same one. */
  readonly claim: (urgency: Urgency, most: number, now: Instant) => Promise<readonly InHand[]>
  /**
   * Takes in hand what the provider is to be asked about. What a lost worker was sending becomes `unknown` first; that is
   * looked for at the first call, and again once ten seconds have passed.
   */
  readonly claimDoubts: (most: number, now: Instant) => Promise<readonly InHand[]>
  /** False when somebody changed it meanwhile, or, on the way to `sending`, when a newer version is there. */
  readonly move: (from: Standing, to: Move, now: Instant) => Promise<boolean>
  readonly find: (of: { readonly id: string }) => Promise<Standing | undefined>
  readonly resend: (resend: Resend, now: Instant) => Promise<Resent>
  /** A family's effects, in order of their time. */
  readonly ofCase: (team: string, caseId: string) => Promise<readonly Standing[]>
  readonly counts: (now: Instant) => Promise<readonly LedgerCount[]>
}
