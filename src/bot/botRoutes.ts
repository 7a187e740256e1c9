import type { PlainAnswer, PlainRequest, Route } from '../server/route.ts'
import type { Channel, ChannelSettings } from './makeChannel.ts'
import { readActivity } from './readActivity.ts'
import type { Report } from './report.ts'

/**
 * `POST /api/messages`: Teams and every other channel of the Azure Bot Service.
 *
 * Answers: 200 the turn is saved and its replies are sent, or nothing could be saved and the person was told so (they will
 * say it again; a redelivery would be heard as an answer to the next question); 400 not an activity; 401 no good token;
 * 403 no app id and not from this machine; 502 saved, but the replies did not get through: a redelivery sends the same
 * ones; 503 the channel's keys could not be fetched.
 */
export const botRoutes = (channel: Channel, settings: ChannelSettings, report: Report): readonly Route[] => {
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
