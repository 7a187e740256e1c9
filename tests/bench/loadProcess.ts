import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'
import { answerParent } from './answerParent.ts'
import { doneWords } from './doneWords.ts'
import type { Load, Wish } from './processMessages.ts'

/**
 * The third process of a measurement: many people typing at once through one channel, and the channel's connector that
 * takes the replies. Each connection walks one conversation after another from its opening to its end.
 */
let replies = 0
let finished = 0
let conversations = 0

const connector = createServer(async (request, response) => {
  const reply = await text(request)
  replies += 1
  if (reply.includes('"done":"') || reply.includes(doneWords)) finished += 1
  // One call each: restify makes `writeHead` answer nothing.
  response.writeHead(201, { 'content-type': 'application/json' })
  response.end(`{"id":"r${replies}"}`)
}).listen(0, '127.0.0.1')
await once(connector, 'listening')
const address = connector.address()
const port = typeof address === 'object' ? address?.port : undefined

const activityOf = (conversation: string, at: number, said: object): string =>
  JSON.stringify({
    id: `${conversation}-${at}`,
    timestamp: '2026-11-21T10:00:00.000Z',
    channelId: 'emulator',
    serviceUrl: `http://127.0.0.1:${port}`,
    from: { id: 'somebody' },
    recipient: { id: 'bot' },
    conversation: { id: conversation },
    locale: 'en-GB',
    ...said,
  })

const opening = { type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'en' } }

const load = async ({ url, connections, answers, stop }: Extract<Wish, { wants: 'load' }>): Promise<Load> => {
  replies = 0
  finished = 0
  const said = [opening, ...answers.map((words) => ({ type: 'message', text: words }))]
  const result = await autocannon({
    url: `${url}/api/messages`,
    connections,
    sampleInt: 100,
    ...('seconds' in stop ? { duration: stop.seconds } : { amount: stop.requests }),
    requests: said.map((one, at) => ({
      setupRequest: (asked, context) => {
        if (at === 0) {
          conversations += 1
          context['conversation'] = `${process.pid}-${conversations}`
        }
        return {
          ...asked,
          method: 'POST',
          path: '/api/messages',
          headers: { 'content-type': 'application/json' },
          body: activityOf(String(context['conversation']), at, one),
        }
      },
    })),
  })
  return {
    turns: result['2xx'],
    seconds: result.duration,
    failed: result.non2xx + result.errors + result.timeouts,
    replies,
    finished,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

answerParent({ url: '' }, async (wish) => {
  if (wish.wants === 'load') return await load(wish)
  throw new Error(`this process makes load, not ${wish.wants}`)
})
