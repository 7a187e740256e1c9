import type { connectorClient } from './connectorClient.ts'
import { contractAnswer } from './contractAnswer.ts'

type Channel = Awaited<ReturnType<typeof connectorClient>>

/** A whole form through `/api/messages`, answered from the hints alone. Answers its reference. */
export const referByChannel = async (
  channel: Channel,
  form: 'referral' | 'self-referral',
  common: object,
): Promise<string> => {
  const name = JSON.stringify(common)
  await channel.deliver({ ...common, type: 'event', name: 'attune/start', value: { form, lang: 'en' } }, `${name}-0`)
  for (let turn = 1; turn < 80; turn += 1) {
    const hint = channel.replies.findLast((reply) => reply.channelData?.attune)?.channelData?.attune
    if (hint?.done === form && hint.reference !== undefined) return hint.reference
    if (hint === undefined) throw new Error(`nothing was asked at turn ${turn}`)
    await channel.deliver({ ...common, type: 'message', text: contractAnswer(hint) }, `${name}-${turn}`)
  }
  throw new Error('the form did not end')
}
