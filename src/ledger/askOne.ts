import { afterAsk } from './afterAsk.ts'
import { attemptId } from './attempt.ts'
import type { InHand } from './effect.ts'
import type { AskAnswer } from './ports.ts'
import type { Delivery } from './sendOne.ts'
import { settle } from './settle.ts'
import { answerWithin } from './waits.ts'
import { within } from './within.ts'

/** Asks the provider what became of an effect, and stores its answer. */
export const askOne = async (delivery: Delivery, effect: InHand): Promise<void> => {
  const answer = await answerOf(delivery, effect)
  await settle(delivery, effect, (standing, now) => afterAsk(standing, effect.attempts, answer, now))
}

const answerOf = async ({ channels, after, report }: Delivery, effect: InHand): Promise<AskAnswer> => {
  const channel = channels.find(({ kind }) => kind === effect.channel)
  // Another process may serve it.
  if (!channel) return { is: 'no-answer' }
  const late = new AbortController()
  try {
    const asking = channel.ask(attemptId({ effectId: effect.id, no: effect.attempts }), effect, late.signal)
    const answer = await within(after, answerWithin.channel, asking)
    if (answer !== 'late') return answer
    report('ledger/channel', undefined)
    late.abort()
    return { is: 'no-answer' }
  } catch (cause) {
    report('ledger/channel', cause)
    return { is: 'no-answer' }
  }
}
