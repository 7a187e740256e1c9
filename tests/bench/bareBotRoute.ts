import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import type { PlainAnswer, Route } from '../../src/server/route.ts'

/** `POST /api/messages` as botbuilder's own samples have it: `CloudAdapter.process`, and nothing of ours around it. */
export const bareBotRoute = (turn: (context: TurnContext) => Promise<void>): Route => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return {
    name: 'bot.messages',
    method: 'POST',
    path: '/api/messages',
    style: 'api',
    body: 'json',
    handle: async ({ body, headers }) => {
      const answer: { status: number; value?: unknown } = { status: 200 }
      const response = {
        socket: undefined,
        status: (code: number) => {
          answer.status = code
          return response
        },
        header: () => response,
        send: (value: unknown) => {
          answer.value = value
          return response
        },
        end: () => response,
      }
      const request = {
        body: body.is === 'json' && typeof body.value === 'object' && body.value !== null ? { ...body.value } : {},
        headers,
        method: 'POST',
      }
      await adapter.process(request, response, turn)
      return answered(answer)
    },
  }
}

const answered = ({ status, value }: { status: number; value?: unknown }): PlainAnswer => ({
  status,
  body: value === undefined ? { is: 'empty' } : { is: 'json', value },
})
