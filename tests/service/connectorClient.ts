import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { Hint } from './contractAnswer.ts'

const Reply = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  channelData: z.looseObject({ attune: Hint.optional() }).optional(),
})
export type Reply = z.infer<typeof Reply>

/**
 * A channel of the Bot Framework as a bot sees it: posts activities to `/api/messages` and takes the replies on its own
 * connector address. Knows only the published protocol.
 */
export const connectorClient = async (url: string) => {
  const replies: Reply[] = []
  const paths: string[] = []
  const connector = createServer(async (request, response) => {
    paths.push(`${request.method} ${request.url}`)
    replies.push(Reply.parse(JSON.parse(await text(request))))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: `reply-${replies.length}` }))
  }).listen(0, '127.0.0.1')
  await once(connector, 'listening')
  const address = connector.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const common = {
    channelId: 'emulator',
    serviceUrl: `http://127.0.0.1:${address.port}`,
    conversation: { id: 'conversation-1' },
    from: { id: 'somebody' },
    recipient: { id: 'bot' },
    locale: 'en-GB',
  }
  return {
    replies,
    /** Where each reply was posted, at the same index. */
    paths,
    serviceUrl: common.serviceUrl,
    deliver: (activity: object, id: string, to = url): Promise<Response> =>
      fetch(`${to}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...common, ...activity, id }),
      }),
    close: async (): Promise<void> => {
      connector.closeAllConnections()
      connector.close()
      await once(connector, 'close')
    },
  }
}
