import type { ConversationService, Taken } from '../conversation/makeConversations.ts'

/** How a turn ended, worst or weightiest first: a code for metrics, without a word of what was said. */
export type TurnEnded = 'failed' | 'unsaved' | 'urgent' | 'sent' | 'answered'

/** `take`, and how each turn ended told to whoever counts. */
export const countTurns =
  (take: ConversationService['take'], told: (channel: string, ended: TurnEnded) => void): ConversationService['take'] =>
  async (address, ...said) => {
    try {
      const taken = await take(address, ...said)
      told(address.channel, endedAs(taken))
      return taken
    } catch (fault) {
      told(address.channel, 'failed')
      throw fault
    }
  }

const endedAs = ({ replies, saved }: Taken): TurnEnded => {
  if (saved === false) return 'unsaved'
  if (replies.some((reply) => reply.is === 'urgent')) return 'urgent'
  return replies.some((reply) => reply.is === 'done') ? 'sent' : 'answered'
}
