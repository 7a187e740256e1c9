import type { NewEffect } from '../ledger/effect.ts'
import type { Stop } from '../ledger/ports.ts'
import type { KeptFeedback } from '../referrals/feedback.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { Instant } from '../time/instant.ts'
import type { Address, Inbound } from './inbound.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { HiddenWord, NewWay, Proved, SentCopy } from './wayBack/ways.ts'

/** A conversation as kept. `rev` is raised by every commit; a commit against an older one is refused as stale. */
export type Conversation = {
  readonly id: string
  readonly rev: number
  readonly state: ConversationState
  /** How many activities the conversation has had: the Direct Line watermark. */
  readonly watermark: number
}

export type Loaded = {
  /** Absent when it is new, has expired, or its key was erased: then everything begins afresh. */
  readonly conversation?: Conversation
  /** The replies this very message already had: a redelivery is answered by them and changes nothing. */
  readonly seen?: readonly Reply[]
}

/**
 * One turn, committed whole or not at all: the message as it came, the replies it caused, the state after it, and every
 * record, task and effect it made.
 */
export type Turn = {
  readonly address: Address
  /** The rev that was loaded; 0 for a new conversation. */
  readonly rev: number
  readonly at: Instant
  readonly team: string
  /** Until now no team was known: what was alerted meanwhile is this one's from now on. */
  readonly teamIsChosen?: true
  /** Absent for something the service says by itself. */
  readonly inbound?: Inbound
  /** The id the message came by, where the one it is kept under (`inbound`) is another: it alone makes it the same again. */
  readonly providerId?: string
  /** Why the service says something by itself: the same cause again in this conversation is `seen`. */
  readonly cause?: string
  readonly replies: readonly Reply[]
  readonly state: ConversationState
  /**
   * When the unfinished answers are deleted: policy's days after the last turn. Absent for what the service says by
   * itself: the day stays as it was, and a conversation that is gone is not begun (`stale`).
   */
  readonly expiresAt?: Instant
  /** After "start again" and after sending, what follows is sealed by a key of its own. */
  readonly newKey: boolean
  readonly referral?: NewReferral
  /** Kept in the same commit, and with nothing that leads back to it. */
  readonly feedback?: KeptFeedback
  /** A way back to this conversation, or to something sent from it. It takes the place of an earlier one. */
  readonly way?: NewWay
  /**
   * The reference of something sent, elsewhere or before, that this turn is about: what is said in it is sealed with the key of its
   * case, and goes when that is erased. What it asks stays with this conversation: it may be another family's summary.
   */
  readonly about?: string
  /** Whose it is, where the conversation may have gone on to another team since. */
  readonly aboutTeam?: string
  readonly tasks: readonly NewTask[]
  /** What leaves the house because of this turn: planned with it or not at all. */
  readonly effects?: readonly NewEffect[]
  /** What must not leave any more because of it: stopped before its own effects are planned. */
  readonly stops?: readonly Stop[]
}

export type Committed =
  | { readonly is: 'stored'; readonly conversation: Conversation }
  /** Another delivery of the same message won: these are its replies. */
  | { readonly is: 'seen'; readonly replies: readonly Reply[] }
  /** Somebody else changed the conversation: load again and take the turn anew. */
  | { readonly is: 'stale' }

/** One entry of a conversation's history, in order. `no` counts from 1: the watermark after it is `no`. */
export type HistoryEntry = {
  readonly no: number
  readonly at: Instant
  readonly entry:
    | { readonly from: 'person'; readonly inbound: Inbound }
    | { readonly from: 'service'; readonly reply: Reply }
}

/**
 * What the conversation asks of the store. Coarse on purpose: no transaction is ever handed out.
 * Faults: `store/busy`, `store/full`, `store/broken`; in each case nothing of the turn was saved.
 */
export type Turns = {
  readonly load: (address: Address, providerId: string | undefined, now: Instant) => Promise<Loaded>
  readonly commit: (turn: Turn) => Promise<Committed>
  readonly history: (address: Address, afterNo: number, now: Instant) => Promise<readonly HistoryEntry[]>
  /** Deletes unfinished conversations past their day, keys and all. Answers how many. */
  readonly expire: (now: Instant) => Promise<number>
  /** Absent where nobody can come back from elsewhere. */
  readonly waysBack?: WaysBack
}

/**
 * Ways back: kept with a turn, ended with the draft or the case they lead to. Tries are counted for the code, whether it
 * exists or not, and for the conversation they are made in. Faults: as for `Turns`.
 */
export type WaysBack = {
  /** Slow on purpose, and off the event loop. `word`: as `plainWord` gives it. */
  readonly hide: (word: string) => Promise<HiddenWord>
  /** Spends a try, then looks. Takes as long for a code that does not exist. `by`: absent where no conversation asks. */
  readonly prove: (code: string, word: string, by: Address | undefined, now: Instant) => Promise<Proved>
  /** What was sent, for somebody who has proved that it is theirs, or has sent it here. */
  readonly copy: (reference: string, team: string, now: Instant) => Promise<SentCopy | undefined>
}

/** Where a conversation can be reached later, as the channel gave it: plain JSON. Holds ids of a person: never logged. */
export type Reference = Readonly<Record<string, unknown>>

/** The references of conversations, kept sealed. Faults: as for `Turns`. */
export type References = {
  /** Keeps it for a conversation that is there; written only when it is new. Any other conversation's is not kept. */
  readonly keep: (address: Address, reference: Reference, now: Instant) => Promise<void>
  /** `undefined` when none was kept, the conversation is past its day, or its key was destroyed. */
  readonly get: (address: Address, now: Instant) => Promise<Reference | undefined>
}
