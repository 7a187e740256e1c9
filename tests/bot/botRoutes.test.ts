import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test, vi } from 'vitest'
import { makeBot } from '../../src/bot/makeBot.ts'
import type { Address } from '../../src/conversation/inbound.ts'
import type { Reference } from '../../src/conversation/ports.ts'
import { collectReports, serve } from '../server/serve.ts'
import { ContractHint } from './contract.ts'
import { fakeAzure } from './fakeAzure.ts'
import { fakeConversations } from './fakeConversations.ts'

// Set before the bot first hushes the console, so that it stands where the terminal would.
const aloud = vi.spyOn(console, 'error').mockImplementation(() => undefined)

const begin = async (overrides: { settings?: object; host?: string } = {}) => {
  const azure = await fakeAzure()
  const conversations = fakeConversations()
  const { codes, report } = collectReports()
  const remembered: { address: Address; reference: Reference }[] = []
  const { url } = await serve({
    host: overrides.host ?? '127.0.0.1',
    routes: makeBot({
      conversations,
      settings: overrides.settings ?? azure.settings,
      report,
      remember: async (address, reference) => void remembered.push({ address, reference }),
    }).routes,
  })
  const deliver = async (activity: unknown, token?: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    })
    const text = await answer.text()
    return { status: answer.status, text, code: /"code":"([^"]+)"/.exec(text)?.[1] }
  }
  return { azure, conversations, codes, remembered, url, deliver }
}

test('a message with a good token is taken once, and its replies are posted to the connector with our own token', async () => {
  const { azure, conversations, remembered, deliver } = await begin()
  expect(await deliver(azure.activity(), await azure.token())).toMatchObject({ status: 200, text: '' })
  expect(conversations.taken).toEqual([
    {
      address: { channel: 'msteams', conversation: 'c1' },
      inbound: { providerId: expect.stringMatching(/^m1~/), said: { is: 'text', text: 'hello' }, locale: 'en-GB' },
    },
  ])
  expect(azure.posted).toMatchObject([
    {
      path: '/v3/conversations/c1/activities/m1',
      authorization: 'Bearer ours',
      activity: { text: 'heard hello', replyToId: 'm1' },
    },
    {
      activity: {
        text: 'What is your first name?',
        inputHint: 'expectingInput',
        from: { id: 'bot' },
        recipient: { id: 'u1' },
      },
    },
  ])
  for (const { activity } of azure.posted.slice(1)) {
    expect(ContractHint.safeParse(Reflect.get(Object(activity), 'channelData').attune).error).toBeUndefined()
  }
  expect(remembered).toMatchObject([
    {
      address: { channel: 'msteams', conversation: 'c1' },
      reference: { serviceUrl: azure.url, conversation: { id: 'c1' }, user: { id: 'u1' } },
    },
  ])
})

test('a redelivery is taken once and has the same replies again', async () => {
  const { azure, conversations, deliver } = await begin()
  await deliver(azure.activity(), await azure.token())
  expect((await deliver(azure.activity(), await azure.token())).status).toBe(200)
  expect(conversations.taken).toHaveLength(1)
  expect(azure.posted.map(({ activity }) => Reflect.get(Object(activity), 'text'))).toEqual([
    'heard hello',
    'What is your first name?',
    'heard hello',
    'What is your first name?',
  ])
})

test.for([
  { what: 'no token', wrong: undefined },
  { what: 'another audience', wrong: { audience: 'somebody-else' } },
  { what: 'another issuer', wrong: { issuer: 'https://evil.test' } },
  { what: 'an expired token', wrong: { expires: '-10 minutes' } },
  { what: 'another key under a known name', wrong: { key: 'stranger' } },
  { what: 'a key nobody knows', wrong: { key: 'stranger', kid: 'other' } },
  { what: 'a key that is not endorsed for Teams', wrong: { key: 'unendorsed' } },
  { what: 'a token for another service address', wrong: { serviceUrl: 'https://evil.test' } },
] as const)('$what: 401, nothing taken, nothing posted, nothing on the console', async ({ wrong }) => {
  aloud.mockClear()
  const { azure, conversations, codes, deliver } = await begin()
  const refused = await deliver(azure.activity(), wrong && (await azure.token(wrong)))
  expect([refused.status, refused.code]).toEqual([401, 'bot/refused'])
  expect(conversations.taken).toEqual([])
  expect(azure.posted).toEqual([])
  expect(codes).toContain('bot/refused')
  console.error('from elsewhere')
  expect(aloud.mock.calls).toEqual([['from elsewhere']])
  // The control: the same server takes the same activity with a good token.
  expect((await deliver(azure.activity(), await azure.token())).status).toBe(200)
  expect(conversations.taken).toHaveLength(1)
})

test.for([
  { what: 'words that are no token', authorization: 'Bearer abc' },
  { what: 'another scheme', authorization: 'Basic abc' },
  {
    what: 'a token that is not signed',
    authorization: `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"iss":"https://issuer.test"}')}.`,
  },
])('$what: 401', async ({ authorization }) => {
  const { azure, conversations, deliver } = await begin()
  expect((await deliver(azure.activity(), undefined, { authorization })).status).toBe(401)
  expect((await deliver(azure.activity({ channelId: 'AseChannel' }), undefined, { authorization })).status).toBe(401)
  expect(conversations.taken).toEqual([])
})

test('when the channel’s keys cannot be fetched nobody is let in, and the channel is asked to come back', async () => {
  const { azure, conversations, deliver } = await begin()
  azure.breakMetadata()
  const refused = await deliver(azure.activity(), await azure.token())
  expect([refused.status, refused.code]).toEqual([503, 'bot/keys-unreachable'])
  expect(conversations.taken).toEqual([])
})

test.for([
  { what: 'no type', rest: { type: undefined } },
  { what: 'a type that is no word', rest: { type: 7 } },
  { what: 'no conversation', rest: { conversation: undefined } },
  { what: 'no service address', rest: { serviceUrl: undefined } },
  { what: 'a service address that is none', rest: { serviceUrl: 'file:///etc/passwd' } },
  { what: 'no channel', rest: { channelId: undefined } },
])('an activity with $what is 400 and is not taken', async ({ rest }) => {
  const { azure, conversations, deliver } = await begin()
  const refused = await deliver(azure.activity(rest), await azure.token())
  expect([refused.status, refused.code]).toEqual([400, 'bot/bad-activity'])
  expect(conversations.taken).toEqual([])
})

test('broken JSON is 400, too much is 413, another type is 415, no body is 400', async () => {
  const { azure, deliver } = await begin()
  const token = await azure.token()
  expect((await deliver('{"type":', token)).status).toBe(400)
  expect((await deliver(azure.activity({ text: 'x'.repeat(300_000) }), token)).status).toBe(413)
  expect((await deliver(azure.activity(), token, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await deliver('', token)).status).toBe(400)
  expect((await deliver('[]', token)).status).toBe(400)
})

test('typing, reactions and events of others are answered and never taken', async () => {
  const { azure, conversations, remembered, deliver } = await begin()
  for (const rest of [
    { type: 'typing' },
    { type: 'messageReaction' },
    { type: 'event', name: 'other' },
    { type: 'installationUpdate' },
  ]) {
    expect((await deliver(azure.activity(rest), await azure.token())).status).toBe(200)
  }
  expect((await deliver(azure.activity({ type: 'invoke', name: 'unknown' }), await azure.token())).status).toBe(501)
  expect(conversations.taken).toEqual([])
  expect(azure.posted).toEqual([])
  expect(remembered).toEqual([])
})

test('somebody new is welcomed once, the bot itself is not', async () => {
  const { azure, conversations, deliver } = await begin()
  const update = (id: string, member: string) =>
    azure.activity({ type: 'conversationUpdate', id, text: undefined, membersAdded: [{ id: member }] })
  await deliver(update('j1', 'bot'), await azure.token())
  expect(conversations.taken).toEqual([])
  await deliver(update('j2', 'u1'), await azure.token())
  expect(conversations.taken.map(({ inbound }) => inbound.said)).toEqual([{ is: 'joined' }])
})

test('the bot’s own name in front of words is not part of them', async () => {
  const { azure, conversations, deliver } = await begin()
  const entities = [{ type: 'mention', text: '<at>Attune</at>', mentioned: { id: 'bot', name: 'Attune' } }]
  await deliver(azure.activity({ text: '<at>Attune</at> hello', entities }), await azure.token())
  expect(conversations.saidTexts().map((text) => text.trim())).toEqual(['hello'])
})

test('when nothing can be saved the person is told kindly, and the channel is not asked to send it again', async () => {
  const { azure, conversations, codes, remembered, deliver } = await begin()
  conversations.failNext('store/busy')
  expect((await deliver(azure.activity({ locale: 'pl' }), await azure.token())).status).toBe(200)
  expect(azure.posted).toMatchObject([{ activity: { text: 'Przepraszamy, spróbuj ponownie.' } }])
  expect(conversations.memory.size).toBe(0)
  expect(codes).toEqual(['store/busy'])
  expect(remembered).toEqual([])
})

test('when replies do not get through the channel is asked to deliver again, and then they do', async () => {
  const { azure, conversations, codes, deliver } = await begin()
  azure.refuseNext(403)
  const failed = await deliver(azure.activity(), await azure.token())
  expect([failed.status, failed.code]).toEqual([502, 'bot/reply-failed'])
  expect(codes).toEqual(['bot/reply-failed'])
  expect(azure.posted).toEqual([])
  expect((await deliver(azure.activity(), await azure.token())).status).toBe(200)
  expect(conversations.taken).toHaveLength(1)
  expect(azure.posted).toHaveLength(2)
})

test('replies asked for in the answer itself are given there', async () => {
  const { azure, deliver } = await begin()
  const answered = await deliver(azure.activity({ deliveryMode: 'expectReplies' }), await azure.token())
  expect(JSON.parse(answered.text)).toMatchObject({
    activities: [{ text: 'heard hello' }, { text: 'What is your first name?' }],
  })
  expect(azure.posted).toEqual([])
})

test('without an app id this machine may call, and nobody else', async () => {
  const { azure, conversations, deliver, url } = await begin({ settings: {}, host: '0.0.0.0' })
  expect((await deliver(azure.activity())).status).toBe(200)
  expect(azure.posted).toHaveLength(2)
  const forwarded = await deliver(azure.activity({ id: 'm2' }), undefined, { 'x-forwarded-for': '127.0.0.1' })
  expect([forwarded.status, forwarded.code]).toEqual([403, 'bot/refused'])
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((net) => net?.family === 'IPv4' && !net.internal)?.address
  if (outside) {
    const body = JSON.stringify(azure.activity({ id: 'm3' }))
    const socket = connect(Number(new URL(url).port), outside)
    socket.end(
      `POST /api/messages HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    const answer: Buffer[] = []
    for await (const chunk of socket) answer.push(chunk)
    expect(Buffer.concat(answer).toString()).toMatch(/^HTTP\/1\.1 403 /)
  }
  expect(conversations.taken).toHaveLength(1)
})
