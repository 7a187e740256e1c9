import { type Activity, ActivityHandler, TurnContext } from 'botbuilder'
import type { Address, Inbound } from '../conversation/inbound.ts'
import { Fault } from '../fault.ts'
import { activityOf } from './activityOf.ts'
import type { Conversations } from './conversations.ts'
import { inboundsOf } from './inboundsOf.ts'
import type { Report } from './report.ts'

/** How a turn went, for whoever has to answer the channel. */
export type Outcome =
  | { readonly is: 'ignored' }
  | { readonly is: 'taken'; readonly watermark: number; readonly replies: number; readonly providerId?: string }
  /** Nothing was saved; the person has been told so, or was given urgent help all the same. */
  | { readonly is: 'failed'; readonly code: string }

/** From an activity to its replies, sent through whichever adapter the context came from. Rejects when they cannot be sent. */
export type Turn = (context: TurnContext) => Promise<Outcome>

const outcome = Symbol('outcome of the turn')

/** The middle of every adapter. `onTaken` hears of each turn that was saved. */
export const makeTurn = (
  conversations: Conversations,
  report: Report,
  onTaken: (address: Address, activity: Activity) => Promise<void> = async () => undefined,
): Turn => {
  const take = async (address: Address, inbound: Inbound): Promise<{ outcome: Outcome; said: Partial<Activity>[] }> => {
    try {
      const { replies, watermark, saved } = await conversations.take(address, inbound)
      if (saved === false) return { outcome: { is: 'failed', code: 'store/busy' }, said: replies.map(activityOf) }
      const { providerId } = inbound
      const named = providerId === undefined ? {} : { providerId }
      return { outcome: { is: 'taken', watermark, replies: replies.length, ...named }, said: replies.map(activityOf) }
    } catch (error) {
      const code = error instanceof Fault ? error.code : 'bot/broken'
      report(code, error)
      return { outcome: { is: 'failed', code }, said: [activityOf(conversations.sorry(inbound.locale))] }
    }
  }

  const answer = async (context: TurnContext, next: () => Promise<void>): Promise<void> => {
    const { activity } = context
    // In a group, Teams puts the bot's own name in front of the words.
    if (activity.text && activity.recipient) TurnContext.removeRecipientMention(activity)
    const address = { channel: activity.channelId, conversation: activity.conversation.id }
    const said = inboundsOf(activity)
    // What no person said (a reaction, an invoke) is the SDK's own to answer; looking for handlers of the rest costs it more.
    if (said.length === 0) return await next()
    for (const inbound of said) {
      const taken = await take(address, inbound)
      context.turnState.set(outcome, taken.outcome)
      // The SDK refuses an empty list, and a turn may have nothing to say.
      if (taken.said.length > 0) await context.sendActivities(taken.said)
      if (taken.outcome.is === 'failed') return
      await onTaken(address, activity)
    }
  }

  const handler = new ActivityHandler()
  handler.onTurn(answer)
  return async (context) => {
    await handler.run(context)
    return context.turnState.get<Outcome | undefined>(outcome) ?? { is: 'ignored' }
  }
}
