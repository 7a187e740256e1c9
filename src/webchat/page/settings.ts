import type { ConversationService } from '../../conversation/makeConversations.ts'
import type { World } from '../../conversation/world.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Clock, Instant } from '../../time/instant.ts'

/** What the composition root gives the parent's page. */
export type PageSettings = {
  readonly conversations: Pick<ConversationService, 'take' | 'look' | 'comeBack' | 'history' | 'sorry'>
  /** The same worlds the conversations speak from: made by `withPageVoice`. */
  readonly world: (team: string | undefined, now: Instant, channel?: string) => World
  readonly policies: readonly Policy[]
  /** The service's clock, which a rehearsal may move; the half hour of the cookie keeps `realClock`. */
  readonly clock: Clock
  readonly realClock: Clock
  /** 32 bytes for this page alone. */
  readonly secret: Uint8Array
  /** Those of earlier master keys: they open what they sealed, and seal nothing. */
  readonly olderSecrets?: readonly Uint8Array[]
  readonly randomBytes: (length: number) => Uint8Array
  readonly mode: 'demo' | 'live'
  /** Where the service is seen from outside, when that is known: `https` makes the cookie a secure one. */
  readonly publicUrl?: string
  /** Told of a turn that could not be saved, by a fault's code. */
  readonly report: (code: string, error?: unknown) => void
}
