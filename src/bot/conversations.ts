import type { Address, Inbound } from '../conversation/inbound.ts'
import type { HistoryEntry } from '../conversation/ports.ts'
import type { Reply } from '../conversation/reply.ts'

/** What the bot asks of the conversation. Turns of one conversation are already one after the other behind it. */
export type Conversations = {
  /**
   * Takes one inbound message: stores it once with its replies, and answers the replies (the same ones on redelivery).
   * `saved: false`: urgent help given while nothing could be saved; it is in no history.
   * Never rejects for a person's mistakes; rejects with a `Fault` when nothing could be saved.
   */
  take(address: Address, inbound: Inbound): Promise<{ replies: readonly Reply[]; watermark: number; saved?: false }>
  /** Everything said in a conversation after entry number `afterNo`, in order. */
  history(address: Address, afterNo: number): Promise<readonly HistoryEntry[]>
  /** A kind sentence for when nothing could be saved, in the locale's language; pure, no store needed. */
  sorry(locale: string | undefined): Reply
}
