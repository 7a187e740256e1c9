import type { Kept } from '../../forms/draft.ts'
import type { OwnWords } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import type { Address } from '../inbound.ts'

/**
 * A way back: a short code and a word of a person's own. Together they open what they left, on any device; the code alone
 * reveals and opens nothing. For something sent the code is its reference, for unfinished answers one of their own.
 */
export type WayTo =
  /** Unfinished answers, in the conversation they were given in. */
  | { readonly is: 'draft'; readonly address: Address; readonly team: string }
  /** Something sent. `isOver`: its case has ended, and what is left to do is a person's. */
  | {
      readonly is: 'sent'
      readonly reference: string
      readonly form: string
      readonly team: string
      readonly isOver: boolean
    }

/** A word as it is kept: hashed slowly with its own salt. The word itself is never kept anywhere. */
export type HiddenWord = { readonly salt: string; readonly hash: string }

/** A way back to keep with a turn. Without `reference` it leads to the turn's own conversation. */
export type NewWay = { readonly code: string; readonly word: HiddenWord; readonly reference?: string }

/** What came of a code and a word. A code that does not exist is `wrong`, and counts like any other wrong one. */
export type Proved =
  | { readonly is: 'right'; readonly way: WayTo }
  /** `minutes` to wait before the next try. `isLast`: it was the last of this day. */
  | { readonly is: 'wrong'; readonly minutes?: number; readonly isLast: boolean }
  /** Too many tries: nothing was looked at. */
  | { readonly is: 'locked'; readonly minutes: number }

/** What was sent, for whoever has proved that it is theirs, and what they have added to it since, the oldest first. */
export type SentCopy = {
  readonly form: string
  readonly formVersion: number
  readonly sentAt: Instant
  readonly answers: Readonly<Record<string, Kept>>
  readonly added: readonly Pick<OwnWords, 'text' | 'at'>[]
}

/** What a turn must learn before it can be taken. It is asked of the store, and the answer is handed to the same turn. */
export type WayQuestion =
  /** Hide this word. `reference`: what it is for, where that was sent; its answers then say what the word may not be. */
  | { readonly is: 'hide'; readonly word: string; readonly reference?: string }
  | { readonly is: 'prove'; readonly code: string; readonly word: string }
  | { readonly is: 'copy'; readonly reference: string }

export type WayAnswer =
  | { readonly is: 'hidden'; readonly word: HiddenWord; readonly sent?: SentCopy }
  | { readonly is: 'proved'; readonly proved: Proved }
  | { readonly is: 'copy'; readonly sent?: SentCopy }

/** Ways back, as one turn meets them. */
export type Ways = {
  /** False where the conversation itself says who it is: there nothing is offered. */
  readonly offers: boolean
  readonly answered?: WayAnswer
}
