import { Fault } from '../fault.ts'
import type { Clock, Instant } from '../time/instant.ts'
import { addressKey } from './addressKey.ts'
import type { Address } from './inbound.ts'
import type { keyedQueue } from './keyedQueue.ts'
import type { Reference, References, Turns } from './ports.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'

/** Enough for every other process to win once; more means that something is wrong with the store. */
const mostTries = 8

/** Why nothing could be said, by the conversation's own account. Faults of the store and codes of a channel come as theirs. */
const notifyCodes = {
  'notify/no-way': 'No way to reach this conversation is kept. Nothing was said.',
  'notify/gone': 'The conversation has ended: past its day, or erased. Nothing was said.',
  'notify/unwanted':
    'It is not to be said there any more: loss was told, or what it is about is not of this conversation.',
  'notify/broken': 'An error nobody foresaw. Whether it was said stands in the history.',
} as const

export type Notified =
  | { readonly is: 'delivered' }
  /**
   * `taken`: whether it may have arrived all the same. `no` is certain, and another try may do better; `never` is certain
   * too, and none will. `cause` is for the log's trace, never for its words.
   */
  | {
      readonly is: 'unreachable'
      readonly code: keyof typeof notifyCodes | (string & {})
      readonly taken: 'no' | 'never' | 'maybe'
      readonly cause?: unknown
    }

/** What to say, in the conversation's language as it stands; none when it had better stay unsaid. */
export type Words = (state: ConversationState, at: Instant) => readonly Reply[]
/** What was sent that it is about: what is said of it goes when that is erased. */
type About = { readonly reference: string; readonly team: string }
export type Notify = (address: Address, cause: string, words: Words, about?: About) => Promise<Notified>

export type NotifyParts = {
  readonly turns: Turns
  readonly references: References
  readonly now: Clock
  /** The same queue in which the people's own turns stand. */
  readonly inOrder: ReturnType<typeof keyedQueue>
  /** Our own web chat reads the history: it only has to hear that there is something new. */
  readonly web: { readonly channel: string; readonly poke: (conversation: string) => void }
  /** Every channel that keeps references. Must not reject. */
  readonly tell: (reference: Reference, replies: readonly Reply[]) => Promise<Notified>
}

/**
 * Says something by itself in a conversation: first recorded as a turn, once a cause and in order with all others, then
 * delivered. Where nobody can be reached nothing is recorded either: it would lie there to be read by somebody else.
 *
 * Never rejects. Asked again for the same cause, it delivers the words that were recorded: whoever asks (the ledger) knows
 * whether the first time may have arrived.
 */
export const makeNotify = ({ turns, references, now, inOrder, web, tell }: NotifyParts): Notify => {
  const wayTo = async (address: Address): Promise<((replies: readonly Reply[]) => Promise<Notified>) | undefined> => {
    if (address.channel === web.channel)
      return async () => {
        web.poke(address.conversation)
        return { is: 'delivered' }
      }
    const reference = await references.get(address, now())
    return reference && ((replies) => tell(reference, replies))
  }

  const sayOnce = async (
    address: Address,
    cause: string,
    words: Words,
    about: About | undefined,
  ): Promise<readonly Reply[] | Notified | 'again'> => {
    const at = now()
    const { conversation } = await turns.load(address, undefined, at)
    if (conversation === undefined) return { is: 'unreachable', code: 'notify/gone', taken: 'never' }
    const { rev, state } = conversation
    const replies = state.quiet ? [] : words(state, at)
    if (replies.length === 0) return { is: 'unreachable', code: 'notify/unwanted', taken: 'never' }
    const committed = await turns.commit({
      ...{ address, rev, at, cause, replies, state },
      ...{ team: state.team, newKey: false, tasks: [] },
      ...(about ? { about: about.reference, aboutTeam: about.team } : {}),
    })
    switch (committed.is) {
      case 'stored':
        return replies
      case 'seen':
        return committed.replies
      case 'stale':
        return 'again'
    }
  }

  const sayInOrder = async (
    address: Address,
    cause: string,
    words: Words,
    about: About | undefined,
  ): Promise<readonly Reply[] | Notified> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const said = await sayOnce(address, cause, words, about)
      if (said !== 'again') return said
    }
    throw new Fault('store/conflict')
  }

  return async (address, cause, words, about) => {
    try {
      const recorded = await inOrder(addressKey(address), async () => {
        const deliver = await wayTo(address)
        if (deliver === undefined) return { is: 'unreachable', code: 'notify/no-way', taken: 'never' } as const
        const said = await sayInOrder(address, cause, words, about)
        return 'is' in said ? said : ({ is: 'said', said, deliver } as const)
      })
      // Outside the queue: a slow channel keeps nobody waiting.
      return recorded.is === 'said' ? await recorded.deliver(recorded.said) : recorded
    } catch (fault) {
      return fault instanceof Fault
        ? { is: 'unreachable', code: fault.code, taken: 'no', cause: fault }
        : { is: 'unreachable', code: 'notify/broken', taken: 'maybe', cause: fault }
    }
  }
}
