import { z } from 'zod'
import type { InHand } from '../ledger/effect.ts'
import type { Channel, SendAnswer } from '../ledger/ports.ts'
import { type Instant, LocalDate } from '../time/instant.ts'
import { statement } from './conversed.ts'
import type { Notify, Words } from './makeNotify.ts'
import type { World } from './world.ts'

type ChatChannel = {
  readonly notify: Notify
  readonly world: (team: string | undefined, now: Instant) => World
  readonly report: (code: string, cause?: unknown) => void
}

const Received = z.object({
  channel: z.string(),
  conversation: z.string(),
  reference: z.string(),
  decideBy: LocalDate,
})

/**
 * The way out to a conversation that somebody had with us before: Teams, and every other channel that keeps references.
 * No such channel can be asked what became of a message.
 */
export const makeChatChannel = ({ notify, world, report }: ChatChannel): Channel => ({
  kind: 'chat',
  ask: async () => ({ is: 'cannot-say' }),
  send: async (effect, attemptId): Promise<SendAnswer> => {
    const notice = noticeOf(effect, world)
    if (notice === undefined) return { is: 'refused', reason: 'no-such-notice', forGood: true }
    const { address, words, reference } = notice
    const told = await notify(address, `effect ${effect.id}`, words, { reference, team: effect.team })
    if (told.is === 'delivered') return { is: 'sent', reference: attemptId }
    const { code, taken, cause } = told
    if (taken !== 'never') report(code, cause)
    const reason = code.replace('/', '.')
    return taken === 'maybe' ? { is: 'unknown', reason } : { is: 'refused', reason, forGood: taken === 'never' }
  },
})

/** Where an effect goes, and what it says in the language spoken there. */
const noticeOf = (effect: InHand, world: ChatChannel['world']) => {
  const read = effect.kind === 'received' ? Received.safeParse(effect.content?.payload) : undefined
  if (!read?.success) return undefined
  const { channel, conversation, reference, decideBy } = read.data
  const words: Words = (state, at) => {
    const here = world(effect.team, at)
    // Begun afresh since, the conversation may be somebody else's.
    const isTheirs = state.sent.some((one) => one.reference === reference)
    if (!isTheirs || decideBy < here.team.today) return []
    const voice = here.voice(state.lang)
    return [statement(voice, 'received-notice', { reference, day: voice.day(decideBy) })]
  }
  return { address: { channel, conversation }, words, reference }
}
