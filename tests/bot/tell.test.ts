import { expect, test } from 'vitest'
import { makeBot } from '../../src/bot/makeBot.ts'
import { unreachable } from '../../src/bot/unreachable.ts'
import type { Reference } from '../../src/conversation/ports.ts'
import { collectReports, serve } from '../server/serve.ts'
import { fakeAzure } from './fakeAzure.ts'
import { fakeConversations, statement } from './fakeConversations.ts'

const begin = async () => {
  const azure = await fakeAzure()
  const { codes, report } = collectReports()
  const remembered: Reference[] = []
  const bot = makeBot({
    conversations: fakeConversations(),
    settings: azure.settings,
    report,
    remember: async (_address, reference) => void remembered.push(reference),
  })
  const { url } = await serve({ routes: bot.routes })
  const token = await azure.token()
  const deliver = async (rest: object) =>
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(azure.activity(rest)),
    })
  return { azure, bot, codes, remembered, deliver }
}

test('what the service says by itself is posted to the conversation as an answer to nothing, with our own token', async () => {
  const { azure, bot, remembered, deliver } = await begin()
  await deliver({})
  // As it comes back from the store after a restart.
  const reference: Reference = JSON.parse(JSON.stringify(remembered[0]))
  const before = azure.posted.length
  expect(await bot.tell(reference, [statement('It has arrived.')])).toEqual({ is: 'delivered' })
  const [posted, ...more] = azure.posted.slice(before)
  expect(more).toEqual([])
  expect(posted).toMatchObject({
    path: '/v3/conversations/c1/activities',
    authorization: 'Bearer ours',
    activity: { type: 'message', text: 'It has arrived.', from: { id: 'bot' }, recipient: { id: 'u1' } },
  })
  expect(posted?.activity).not.toHaveProperty('replyToId')
  expect(posted?.activity).not.toHaveProperty('channelData')
})

test('the reference of a conversation is the same at every message', async () => {
  const { remembered, deliver } = await begin()
  await deliver({ id: 'm1' })
  await deliver({ id: 'm2', timestamp: '2026-11-21T10:05:00.000Z', text: 'again' })
  expect(remembered).toHaveLength(2)
  expect(remembered[1]).toEqual(remembered[0])
})

test('a channel that refuses, and a reference that is none, are said and not thrown', async () => {
  const { azure, bot, remembered, deliver } = await begin()
  await deliver({})
  for (const [status, taken, code] of [
    [403, 'never', 'refused'],
    [404, 'never', 'refused'],
    [429, 'no', 'refused'],
    [501, 'maybe', 'failed'],
  ] as const) {
    azure.refuseNext(status)
    expect([status, await bot.tell(remembered[0] ?? {}, [statement('It has arrived.')])]).toMatchObject([
      status,
      { is: 'unreachable', code: `bot/tell-${code}`, taken },
    ])
  }
  for (const wrong of [
    {},
    { ...remembered[0], serviceUrl: 'file:///etc/passwd' },
    { ...remembered[0], conversation: {} },
  ])
    expect(await bot.tell(wrong, [statement('x')])).toEqual({
      ...{ is: 'unreachable', code: 'bot/bad-reference', taken: 'never' },
    })
})

test.each([
  ...([401, 403, 404, 413] as const).map((status) => [status, 'never'] as const),
  ...([408, 429, 503] as const).map((status) => [status, 'no'] as const),
  // Whatever stands behind a gateway may have taken it.
  ...([500, 501, 502, 504, 507] as const).map((status) => [status, 'maybe'] as const),
])('after %i it was taken: %s', (statusCode, taken) => {
  expect(unreachable(Object.assign(new Error('refused'), { statusCode }))).toMatchObject({ taken })
})

test.each([
  ['ECONNREFUSED', 'no'],
  ['ENOTFOUND', 'no'],
  ['ECONNRESET', 'maybe'],
  ['ETIMEDOUT', 'maybe'],
])('after %s it was taken: %s', (code, taken) => {
  expect(unreachable(Object.assign(new Error('broken'), { code }))).toMatchObject({ taken })
})
