import { afterAsk } from './afterAsk.ts'
import { attemptId } from './attempt.ts'
import type { InHand } from './effect.ts'
import type { AskAnswer } from './ports.ts'
import type { Delivery } from './sendOne.ts'
import { settle } from './settle.ts'

/** Asks the provider what became of an effect, and stores its answer. */
export const askOne = async (delivery: Delivery, effect: InHand): Promise<void> => {
  const answer = await answerOf(delivery, effect)
  await settle(delivery, effect, (standing, now) => afterAsk(standing, effect.attempts, answer, now))
}

const answerOf = async ({ channels, report }: Delivery, effect: InHand): Promise<AskAnswer> => {
  const channel = channels.find(({ kind }) => kind === effect.channel)
  // Another process may serve it.
  if (!channel) return { is: 'no-answer' }
  try {
    return await channel.ask(attemptId({ effectId: effect.id, no: effect.attempts }), effect)
  } catch (cause) {
    report('ledger/channel', cause)
    return { is: 'no-answer' }
  }
}
