import { type Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Address } from '../conversation/inbound.ts'
import type { PlainAnswer, PlainRequest, Route } from '../server/route.ts'
import type { Conversations } from './conversations.ts'
import { type ChannelSettings, makeChannel } from './makeChannel.ts'
import { makeTurn } from './makeTurn.ts'
import { readActivity } from './readActivity.ts'
import type { Report } from './report.ts'

/** Where a conversation can be reached later, as the channel gave it: plain JSON, to be kept sealed. */
export type Reference = Readonly<Record<string, unknown>>

export type BotParts = {
  readonly conversations: Conversations
  /** From the config's `microsoft`; empty in a demo without one, and then only this very machine may call. */
  readonly settings: ChannelSettings
  readonly report: Report
  /** Hears the reference of every saved turn. Its failure is reported, never the person's trouble. */
  readonly remember?: (address: Address, reference: Reference) => Promise<void>
}

/**
 * `POST /api/messages`: Teams and every other channel of the Azure Bot Service.
 *
 * Answers: 200 the turn is saved and its replies are sent, or nothing could be saved and the person was told so (they will
 * say it again; a redelivery would be heard as an answer to the next question); 400 not an activity; 401 no good token;
 * 403 no app id and not from this machine; 502 saved, but the replies did not get through: a redelivery sends the same
 * ones; 503 the channel's keys could not be fetched.
 */
export const botRoutes = ({ conversations, settings, report, remember }: BotParts): readonly Route[] => {
  const onTaken = async (address: Address, activity: Activity): Promise<void> => {
    if (!remember) return
    try {
      await remember(address, plainReference(activity))
    } catch (error) {
      report('bot/remember-failed', error)
    }
  }
  const channel = makeChannel(settings, makeTurn(conversations, report, onTaken), report)

  const handle = async ({ body, headers: { authorization = '' }, isLocal }: PlainRequest): Promise<PlainAnswer> => {
    const arrived = readActivity(body.is === 'json' ? body.value : undefined)
    if (!arrived.ok) return refused(400, 'bot/bad-activity', `Not an activity, for want of: ${arrived.missing}.`)
    if (!settings.appId && !isLocal) {
      report('bot/refused')
      return refused(403, 'bot/refused', 'Without an app id only this very machine may call.')
    }
    const delivered = await channel.deliver(arrived.activity, authorization)
    switch (delivered.is) {
      case 'refused':
        return refused(delivered.status, delivered.code, 'The caller could not be checked, or is not the channel.')
      case 'unsent':
        return refused(
          502,
          'bot/reply-failed',
          'The replies did not reach the channel. Deliver again to have them sent again.',
        )
      case 'done':
        return {
          status: delivered.status,
          body: delivered.body === undefined ? { is: 'empty' } : { is: 'json', value: delivered.body },
          ...(delivered.outcome.is === 'failed' ? { code: delivered.outcome.code } : {}),
        }
      default:
        return delivered satisfies never
    }
  }
  return [
    {
      name: 'bot.messages',
      method: 'POST',
      path: '/api/messages',
      style: 'api',
      body: 'json',
      maxBytes: 256 * 1024,
      handle,
    },
  ]
}

const refused = (status: number, code: string, message: string): PlainAnswer => ({
  status,
  code,
  body: { is: 'json', value: { error: { code, message } } },
})

const plainReference = (activity: Activity): Reference =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(TurnContext.getConversationReference(activity))))
