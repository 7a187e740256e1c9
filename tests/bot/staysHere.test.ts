import nock from 'nock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBot } from '../../src/bot/makeBot.ts'
import { serve } from '../server/serve.ts'
import { fakeConversations } from './fakeConversations.ts'

const outside: string[] = []
const noted = (request: Request): void => {
  outside.push(new URL(request.url).host)
}

beforeAll(() => {
  nock.disableNetConnect()
  nock.enableNetConnect(/^127\.0\.0\.1/)
  nock.emitter.on('no match', noted)
})
afterAll(() => {
  nock.emitter.off('no match', noted)
  nock.restore()
})

test('a demo turn asks nothing of anybody outside this machine, however the SDK was set up', async () => {
  const replies = nock('http://127.0.0.1:5999')
    .persist()
    .post('/v3/conversations/c1/activities/m1')
    .reply(200, { id: 'r1' })
  const { url } = await serve({
    host: '127.0.0.1',
    routes: makeBot({ conversations: fakeConversations(), settings: {}, report: () => undefined }).routes,
  })
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'm1',
      channelId: 'emulator',
      serviceUrl: 'http://127.0.0.1:5999',
      conversation: { id: 'c1' },
      from: { id: 'u1' },
      recipient: { id: 'b1' },
      text: 'hello',
    }),
  })
  expect(answer.status).toBe(200)
  expect(replies.isDone()).toBe(true)
  expect(outside.filter((host) => !host.startsWith('127.0.0.1'))).toEqual([])
})

test('control: a request that would leave is refused and noted', async () => {
  await expect(fetch('http://outside.example/')).rejects.toThrow()
  expect(outside.some((host) => host.includes('outside.example'))).toBe(true)
})
