import { connect } from 'node:net'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { clientIdOf } from '../../src/conversation/clientIdOf.ts'
import type { Memory } from '../bot/fakeConversations.ts'
import { listen, masterKey, openChat } from './openChat.ts'

const hour = 60 * 60 * 1000

test('a token is made for anybody, seats one user in one conversation, and starting it welcomes once', async () => {
  const { call, conversations } = await openChat()
  const made = await call('POST', '/tokens/generate')
  expect(made).toMatchObject({
    status: 200,
    value: { conversationId: expect.any(String), token: expect.any(String), expires_in: 1800 },
  })
  const { token, conversationId } = Object(made.value)
  expect(conversations.taken).toEqual([])
  const started = await call('POST', '/conversations', token, { locale: 'pl-PL', user: { id: 'x' } })
  expect(started).toMatchObject({ status: 201, value: { conversationId, expires_in: 1800 } })
  expect((await call('POST', '/conversations', token)).status).toBe(200)
  expect(conversations.taken).toEqual([
    {
      address: { channel: 'web', conversation: conversationId },
      inbound: { providerId: expect.stringMatching(/^joined~/), said: { is: 'joined' }, locale: 'pl-PL' },
    },
  ])
})

test('what is said comes back numbered, from the token’s user and under the client’s own name for it', async () => {
  const { start } = await openChat()
  const chat = await start()
  const posted = await chat.say('hello', 'client-1')
  expect(posted).toMatchObject({ status: 200, value: { id: `${chat.id}|0000004` } })
  const { activities, watermark } = await chat.read()
  expect(watermark).toBe('6')
  expect(activities.map(({ id, text }) => [id, text])).toEqual([
    [`${chat.id}|0000002`, 'heard joined'],
    [`${chat.id}|0000003`, 'What is your first name?'],
    [`${chat.id}|0000004`, 'hello'],
    [`${chat.id}|0000005`, 'heard hello'],
    [`${chat.id}|0000006`, 'What is your first name?'],
  ])
  expect(activities[2]).toMatchObject({
    type: 'message',
    from: { id: expect.stringMatching(/^dl_/), role: 'user' },
    channelData: { clientActivityID: 'client-1' },
    conversation: { id: chat.id },
    timestamp: expect.stringMatching(/Z$/),
  })
  expect(activities[4]).toMatchObject({
    from: { id: 'attune', role: 'bot' },
    inputHint: 'expectingInput',
    channelData: { attune: { form: 'self-referral', question: 'given-name', kind: 'name', required: true } },
  })
  expect(JSON.stringify(activities)).not.toContain('somebody-else')
})

test('a page may name its user when it asks for the token; a name of another form is not taken', async () => {
  const { generate, chatWith, call } = await openChat()
  const named = await generate({ user: { id: 'dl_amina' } })
  await call('POST', '/conversations', named.token)
  const chat = chatWith(named.conversationId, named.token)
  await chat.say('hello')
  expect((await chat.read('3')).activities[0]?.from.id).toBe('dl_amina')
  const other = await generate({ user: { id: 'admin' } })
  await call('POST', '/conversations', other.token)
  const second = chatWith(other.conversationId, other.token)
  await second.say('hello')
  expect((await second.read('3')).activities[0]?.from.id).toMatch(/^dl_[0-9a-f]{24}$/)
})

test('a card’s values and the event that opens a form reach the conversation, and come back', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  await chat.post({ type: 'message', value: { name: 'Amina' } })
  await chat.post({ type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'pl', team: 'sample' } })
  expect(conversations.taken.slice(1).map(({ inbound }) => inbound.said)).toEqual([
    { is: 'values', values: { name: 'Amina' } },
    { is: 'start', form: 'self-referral', lang: 'pl', team: 'sample' },
  ])
  const { activities } = await chat.read('3')
  expect(activities[0]).toMatchObject({ type: 'message', value: { name: 'Amina' } })
  expect(activities[3]).toMatchObject({
    type: 'event',
    name: 'attune/start',
    value: { form: 'self-referral', lang: 'pl', team: 'sample' },
  })
})

test('one id with two different things said is two messages, the id of the welcome included', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  for (const [text, id] of [
    ['I feel well', '1'],
    ['I want to die', '1'],
    ['I want to die', '1'],
    ['hello', 'joined'],
    ['hello', undefined],
    ['hello', undefined],
  ] as const)
    expect((await chat.say(text, id)).status).toBe(200)
  expect(conversations.saidTexts()).toEqual(['I feel well', 'I want to die', 'hello', 'hello', 'hello'])
  const { activities } = await chat.read()
  expect(activities.filter(({ from }) => from.id !== 'attune').map(({ channelData }) => channelData)).toMatchObject([
    { clientActivityID: '1' },
    { clientActivityID: '1' },
    { clientActivityID: 'joined' },
    {},
    {},
  ])
})

test('the same client activity twice is one turn with one id and the same replies', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  const first = await chat.say('hello', 'client-1')
  await chat.say('another', 'client-2')
  const again = await chat.say('hello', 'client-1')
  expect(again).toEqual(first)
  expect(conversations.saidTexts()).toEqual(['hello', 'another'])
  expect((await chat.read()).watermark).toBe('9')
})

test('an activity’s own id does the same for clients that give one, and without any each is its own', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  await chat.post({ type: 'message', id: 'mine', text: 'one' })
  await chat.post({ type: 'message', id: 'mine', text: 'one' })
  await chat.post({ type: 'message', text: 'two' })
  await chat.post({ type: 'message', text: 'two' })
  expect(conversations.saidTexts()).toEqual(['one', 'two', 'two'])
})

test('messages posted in one breath are taken in the order they came', async () => {
  const { start, conversations, port } = await openChat()
  const chat = await start()
  const words = Array.from({ length: 20 }, (_, at) => `word ${at}`)
  // All in one write, so that the server has them at once and could let one overtake another while it checks tokens.
  const requests = words.map((text) => {
    const body = JSON.stringify({ type: 'message', text })
    const head = [
      `POST /v3/directline/conversations/${chat.id}/activities HTTP/1.1`,
      'host: x',
      `authorization: Bearer ${chat.token}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
    ]
    return `${head.join('\r\n')}\r\n\r\n${body}`
  })
  const socket = connect(port, '127.0.0.1')
  socket.write(requests.join(''))
  let answers = ''
  for await (const chunk of socket) {
    answers += chunk
    if (answers.split('HTTP/1.1 200').length > words.length) break
  }
  expect(conversations.saidTexts()).toEqual(words)
})

test('a message that is slow to be let in is not overtaken by the next', async () => {
  const before = await openChat()
  const chat = await before.start()
  // After a restart the first message has to look up whether the conversation exists.
  const after = await openChat({ memory: before.conversations.memory })
  const { promise: looking, resolve: found } = Promise.withResolvers<void>()
  after.conversations.holdNextRead(looking)
  const again = after.chatWith(chat.id, chat.token)
  const first = again.say('first')
  while (after.conversations.reads() === 0) await new Promise((resolve) => setImmediate(resolve))
  const second = again.say('second')
  // Another conversation's whole turn: long enough for the second to have passed the first.
  expect((await (await after.start()).say('elsewhere')).status).toBe(200)
  found()
  await Promise.all([first, second])
  expect(after.conversations.saidTexts()).toEqual(['elsewhere', 'first', 'second'])
})

test.for([
  { what: 'broken JSON', body: '{"type":', headers: {}, status: 400, code: 'http/broken-json' },
  { what: 'no type', body: { text: 'x' }, headers: {}, status: 400, code: 'MissingType' },
  { what: 'an empty type', body: { type: '' }, headers: {}, status: 400, code: 'MissingType' },
  { what: 'no object', body: [1], headers: {}, status: 400, code: 'MissingType' },
  { what: 'nothing', body: '', headers: {}, status: 400, code: 'MissingType' },
  {
    what: 'too much',
    body: { type: 'message', text: 'x'.repeat(70_000) },
    headers: {},
    status: 413,
    code: 'http/too-large',
  },
  {
    what: 'another content type',
    body: 'hello',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'http/content-type',
  },
])('posting $what is $status and nothing is taken', async ({ body, headers, status, code }) => {
  const { start, conversations } = await openChat()
  const chat = await start()
  expect(await chat.post(body, headers)).toMatchObject({
    status,
    code,
    value: { error: { message: expect.any(String) } },
  })
  expect(conversations.saidTexts()).toEqual([])
  expect((await chat.say('control')).status).toBe(200)
  expect(conversations.saidTexts()).toEqual(['control'])
})

test('typing is answered and never taken', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  expect(await chat.post({ type: 'typing' })).toMatchObject({ status: 200, value: { id: expect.any(String) } })
  expect(conversations.taken).toHaveLength(1)
  expect((await chat.read('3')).activities).toEqual([])
})

test('without a token 401; with a made-up, foreign or unsigned one 403; nothing is taken', async () => {
  const { start, call, conversations } = await openChat()
  const { id, token } = await start()
  const path = `/conversations/${id}/activities`
  const hello = { type: 'message', text: 'hello' }
  const foreign = await new SignJWT({ conv: id, user: 'dl_x' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('attune/directline')
    .setExpirationTime(new Date('2030-01-01'))
    .sign(masterKey)
  const [head, body] = token.split('.')
  const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${body}.`
  expect(await call('POST', path, undefined, hello)).toMatchObject({ status: 401, code: 'MissingToken' })
  expect(await call('POST', path, undefined, hello, { authorization: `Basic ${token}` })).toMatchObject({ status: 401 })
  for (const wrong of ['abc', 'a.b.c', foreign, unsigned, `${head}.${body}.AAAA`]) {
    expect(await call('POST', path, wrong, hello)).toMatchObject({ status: 403, code: 'BadToken' })
    expect(await call('GET', path, wrong)).toMatchObject({ status: 403, code: 'BadToken' })
    expect(await call('POST', '/tokens/refresh', wrong)).toMatchObject({ status: 403, code: 'BadToken' })
    expect(await call('POST', '/conversations', wrong)).toMatchObject({ status: 403, code: 'BadToken' })
  }
  expect(conversations.saidTexts()).toEqual([])
})

test('a token for one conversation opens no other, by any way in', async () => {
  const { start, call, conversations, url } = await openChat()
  const mine = await start()
  const theirs = await start()
  const other = `/conversations/${theirs.id}`
  for (const [method, path] of [
    ['GET', other],
    ['GET', `${other}/activities`],
    ['POST', `${other}/activities`],
    ['POST', `${other}/upload`],
  ] as const) {
    const refused = await call(method, path, mine.token, method === 'POST' ? { type: 'message', text: 'x' } : undefined)
    expect([method, path, refused.status, refused.code]).toEqual([method, path, 403, 'OtherConversation'])
  }
  const stream = await listen(
    `${url.replace('http', 'ws')}/v3/directline/conversations/${theirs.id}/stream?t=${mine.token}`,
  )
  expect(stream.status).toBe(403)
  expect(conversations.taken).toHaveLength(2)
})

test('a token ends after half an hour; refreshed in time it does not', async () => {
  const { start, call, pass, chatWith } = await openChat()
  const chat = await start()
  pass(hour / 4)
  const refreshed = await call('POST', '/tokens/refresh', chat.token)
  expect(refreshed).toMatchObject({ status: 200, value: { conversationId: chat.id, expires_in: 1800 } })
  pass(hour / 4 - 1000)
  expect((await chat.say('still')).status).toBe(200)
  pass(1000)
  expect(await chat.say('late')).toMatchObject({ status: 403, code: 'TokenExpired' })
  expect(await call('POST', '/tokens/refresh', chat.token)).toMatchObject({ status: 403, code: 'TokenExpired' })
  const stream = await listen(chat.streamUrl)
  expect(stream.status).toBe(403)
  const { token } = Object(refreshed.value)
  expect((await chatWith(chat.id, token).say('on time')).status).toBe(200)
})

test('a token signed before the keys were rotated is still good, one by a key that is gone is not', async () => {
  const before = await openChat()
  const chat = await before.start()
  const { memory } = before.conversations
  const newKey = new Uint8Array(32).fill(9)
  const rotated = await openChat({ memory, parts: { keys: [newKey, masterKey] } })
  expect((await rotated.chatWith(chat.id, chat.token).say('hello')).status).toBe(200)
  const gone = await openChat({ memory, parts: { keys: [newKey] } })
  expect((await gone.chatWith(chat.id, chat.token).say('hello')).status).toBe(403)
})

test('a conversation that was not started is 404, for words, reading, coming back and the stream', async () => {
  const { generate, call, conversations, url } = await openChat()
  const { token, conversationId } = await generate()
  const path = `/conversations/${conversationId}`
  for (const asked of [
    call('POST', `${path}/activities`, token, { type: 'message', text: 'x' }),
    call('GET', `${path}/activities`, token),
    call('GET', path, token),
  ]) {
    expect(await asked).toMatchObject({ status: 404, code: 'UnknownConversation' })
  }
  expect((await listen(`${url.replace('http', 'ws')}/v3/directline${path}/stream?t=${token}`)).status).toBe(404)
  expect((await call('GET', '/nothing')).status).toBe(404)
  expect(conversations.taken).toEqual([])
})

test('when nothing can be saved it is 503 with a kind sentence, which the person sees once, and trying again works', async () => {
  const { start, conversations, codes } = await openChat()
  const chat = await start()
  conversations.failNext('store/busy')
  const failed = await chat.post({
    type: 'message',
    text: 'hello',
    locale: 'pl',
    channelData: { clientActivityID: 'c1' },
  })
  expect(failed).toEqual({
    status: 503,
    code: 'store/busy',
    value: { error: { code: 'store/busy', message: 'Przepraszamy, spróbuj ponownie.' } },
  })
  expect(codes).toEqual(['store/busy'])
  const shown = await chat.read('3')
  expect(shown.watermark).toBe('3')
  expect(shown.activities).toMatchObject([{ text: 'Przepraszamy, spróbuj ponownie.', from: { id: 'attune' } }])
  expect((await chat.read('3')).activities).toEqual([])
  expect((await chat.say('hello', 'c1')).status).toBe(200)
  expect(conversations.saidTexts()).toEqual(['hello'])
})

test('when the welcome cannot be saved the start is 503, and starting again works', async () => {
  const { generate, call, conversations, chatWith } = await openChat()
  conversations.failNext('store/full')
  const { token, conversationId } = await generate()
  expect(await call('POST', '/conversations', token)).toMatchObject({ status: 503, code: 'store/full' })
  expect(await chatWith(conversationId, token).say('too early')).toMatchObject({ status: 404 })
  expect((await call('POST', '/conversations', token)).status).toBe(201)
})

test('after a restart the same token reads the same activities from its watermark and goes on', async () => {
  const memory: Memory = new Map()
  const before = await openChat({ memory })
  const chat = await before.start()
  await chat.say('before', 'c1')
  const seen = await chat.read()
  await before.close()
  const after = await openChat({ memory })
  const again = after.chatWith(chat.id, chat.token)
  expect(await again.read()).toEqual(seen)
  expect((await again.read(seen.watermark)).activities).toEqual([])
  const replayed = await again.say('before', 'c1')
  expect(replayed.value).toEqual({ id: seen.activities[2]?.id })
  await again.say('after', 'c2')
  expect((await again.read(seen.watermark)).activities.map(({ text }) => text)).toEqual([
    'after',
    'heard after',
    'What is your first name?',
  ])
})

test('a conversation that was deleted and began afresh is shown whole to a client that was further on', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  await chat.say('old')
  const { watermark } = await chat.read()
  conversations.memory.clear()
  await chat.say('new')
  expect((await chat.read(watermark)).activities.map(({ text }) => text)).toEqual([
    'new',
    'heard new',
    'What is your first name?',
  ])
})

test('an upload is declined as an attachment, and words sent with it are taken after it', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  const form = new FormData()
  const activity = {
    type: 'message',
    text: 'this is my baby',
    from: { id: 'x' },
    channelData: { clientActivityID: 'up-1' },
  }
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }))
  form.append('file', new Blob([new Uint8Array(300_000).fill(1)], { type: 'image/jpeg' }), 'baby.jpg')
  const answer = await chat.upload(form)
  expect([answer.status, await answer.json()]).toEqual([200, { id: `${chat.id}|0000007` }])
  expect(
    conversations.taken.slice(1).map(({ inbound }) => [clientIdOf(inbound.providerId ?? ''), inbound.said]),
  ).toEqual([
    ['up-1/file', { is: 'attachment' }],
    ['up-1', { is: 'text', text: 'this is my baby' }],
  ])
  const { activities } = await chat.read('3')
  expect(activities.filter(({ from }) => from.id !== 'attune')).toMatchObject([
    { text: 'this is my baby', channelData: { clientActivityID: 'up-1' } },
  ])
})

test('a bare file is an attachment, and one too large is 413', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  expect((await chat.upload('x'.repeat(1000))).status).toBe(200)
  expect(conversations.taken.slice(1).map(({ inbound }) => inbound.said)).toEqual([{ is: 'attachment' }])
  expect((await chat.upload('x'.repeat(21 * 1024 * 1024))).status).toBe(413)
  expect(conversations.taken).toHaveLength(2)
})

test('one family cannot flood its own conversation, and others do not notice', async () => {
  const { start } = await openChat()
  const chat = await start()
  const other = await start()
  const statuses = new Set<number>()
  for (let at = 0; at < 61; at += 1) statuses.add((await chat.post({ type: 'typing' })).status)
  expect([...statuses]).toEqual([200, 429])
  expect((await other.say('hello')).status).toBe(200)
})

test('other origins may use it only when listed', async () => {
  const closed = await openChat()
  const open = await openChat({ parts: { origins: ['https://trust.example'] } })
  const allowed = async ({ url }: { url: string }) =>
    (
      await fetch(`${url}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { origin: 'https://trust.example' },
      })
    ).headers.get('access-control-allow-origin')
  expect([await allowed(closed), await allowed(open)]).toEqual([null, 'https://trust.example'])
})

test('no word, token, user or conversation is ever in the log', async () => {
  const { start, written, call } = await openChat()
  const chat = await start()
  await chat.say('my secret words', 'secret-client')
  const stream = await listen(chat.streamUrl)
  await stream.until(() => stream.texts().length > 0)
  await call('GET', `/conversations/${chat.id}/activities?watermark=1&t=${chat.token}`, 'wrong')
  expect(written()).toContain('directline.say')
  expect(written()).toContain('"route":"directline.stream","method":"UPGRADE","status":101')
  for (const secret of ['secret', chat.token, chat.id, 'dl_', 'watermark']) expect(written()).not.toContain(secret)
})
