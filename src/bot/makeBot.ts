import { type Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Address } from '../conversation/inbound.ts'
import type { Reference } from '../conversation/ports.ts'
import type { Route } from '../server/route.ts'
import { botRoutes } from './botRoutes.ts'
import type { Conversations } from './conversations.ts'
import { type Channel, type ChannelSettings, makeChannel } from './makeChannel.ts'
import { makeTurn } from './makeTurn.ts'
import type { Report } from './report.ts'

export type BotParts = {
  readonly conversations: Conversations
  /** From the config's `microsoft`; empty in a demo without one, and then only this very machine may call. */
  readonly settings: ChannelSettings
  readonly report: Report
  /** Hears the reference of every saved turn. Its failure is reported, never the person's trouble. */
  readonly remember?: (address: Address, reference: Reference) => Promise<void>
}

/**
 * The bot on Teams and every other channel of the Azure Bot Service: its one route, and how to say something in a
 * conversation that it was in before.
 *
 * @example
 * const bot = makeBot({ conversations, settings: {}, report, remember })
 * await bot.tell(reference, [{ is: 'statement', lang: 'en', text: 'We have received it.' }])
 */
export const makeBot = ({
  conversations,
  settings,
  report,
  remember,
}: BotParts): { readonly routes: readonly Route[]; readonly tell: Channel['tell'] } => {
  const onTaken = async (address: Address, activity: Activity): Promise<void> => {
    if (!remember) return
    try {
      await remember(address, plainReference(activity))
    } catch (error) {
      report('bot/remember-failed', error)
    }
  }
  const channel = makeChannel(settings, makeTurn(conversations, report, onTaken), report)
  return { routes: botRoutes(channel, settings, report), tell: channel.tell }
}

/** Without the message it came with: what is said later answers none, and the same place is the same reference. */
const plainReference = (activity: Activity): Reference => {
  const { activityId: _, ...reference } = TurnContext.getConversationReference(activity)
  return z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(reference)))
}
