import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeWebBot } from '../../src/bot/makeWebBot.ts'
import { makeFeeds } from '../../src/webchat/makeFeeds.ts'
import { fakeConversations, statement } from '../bot/fakeConversations.ts'
import { listen, openChat } from './openChat.ts'

test('the stream pushes what was said before and what is said next, each once and in order', async () => {
  const { start } = await openChat()
  const chat = await start()
  const stream = await listen(chat.streamUrl)
  await stream.until(() => stream.texts().length === 2)
  await chat.say('hello')
  await stream.until(() => stream.texts().length === 5)
  expect(stream.texts()).toEqual([
    'heard joined',
    'What is your first name?',
    'hello',
    'heard hello',
    'What is your first name?',
  ])
  expect(stream.watermark()).toBe('6')
})

test('a client that comes back with its watermark misses nothing and sees nothing twice', async () => {
  const { start } = await openChat()
  const chat = await start()
  const first = await listen(chat.streamUrl)
  await chat.say('one')
  await first.until(() => first.texts().length === 5)
  first.close()
  await first.ended()
  await chat.say('two')
  const back = await chat.reconnect(first.watermark())
  const second = await listen(back.streamUrl)
  await chat.say('three')
  await second.until(() => second.texts().includes('heard three') && second.watermark() === '12')
  const ids = [...first.ids(), ...second.ids()]
  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toEqual((await chat.read()).activities.map(({ id }) => id))
})

test('two tabs of one conversation both hear everything, another conversation hears nothing', async () => {
  const { start } = await openChat()
  const chat = await start()
  const other = await start()
  const tabs = [await listen(chat.streamUrl), await listen(chat.streamUrl)]
  const stranger = await listen(other.streamUrl)
  await chat.say('hello')
  for (const tab of tabs) await tab.until(() => tab.texts().length === 5)
  expect(tabs[0]?.ids()).toEqual(tabs[1]?.ids())
  expect(stranger.texts()).not.toContain('hello')
})

test('on every tick a silent stream gets an empty frame, and what was said elsewhere is found', async () => {
  const { start, tick, conversations } = await openChat()
  const chat = await start()
  const stream = await listen(chat.streamUrl)
  await stream.until(() => stream.texts().length === 2)
  tick()
  await stream.until(() => stream.frames.includes(''))
  conversations.sayInto({ channel: 'web', conversation: chat.id }, statement('A person is here now.'))
  tick()
  await stream.until(() => stream.texts().includes('A person is here now.'))
})

test('a poke from elsewhere is enough, without a tick', async () => {
  const { start, poke, conversations } = await openChat()
  const chat = await start()
  const stream = await listen(chat.streamUrl)
  await stream.until(() => stream.texts().length === 2)
  conversations.sayInto({ channel: 'web', conversation: chat.id }, statement('Hello from the team.'))
  poke(chat.id)
  await stream.until(() => stream.texts().includes('Hello from the team.'))
})

test('an apology is pushed without moving the watermark', async () => {
  const { start, conversations } = await openChat()
  const chat = await start()
  const stream = await listen(chat.streamUrl)
  await stream.until(() => stream.texts().length === 2)
  conversations.failNext('store/busy')
  expect((await chat.say('hello')).status).toBe(503)
  await stream.until(() => stream.texts().length === 3)
  expect(stream.texts().at(-1)).toBe('Sorry, please try again.')
  expect(stream.watermark()).toBe('3')
  expect((await chat.read('3')).activities).toEqual([])
})

test('without a token, or on another address, there is no stream', async () => {
  const { start, url } = await openChat()
  const chat = await start()
  const base = `${url.replace('http', 'ws')}/v3/directline/conversations/${chat.id}`
  expect((await listen(`${base}/stream`)).status).toBe(401)
  expect((await listen(`${base}/stream?t=abc`)).status).toBe(403)
  expect((await listen(`${base}/elsewhere?t=${chat.token}`)).status).toBe(404)
  expect((await listen(`${base}/stream?t=${chat.token}`)).status).toBe(101)
})

test('a stopping server says goodbye to its streams, so that clients come back', async () => {
  const { start, close } = await openChat()
  const stream = await listen((await start()).streamUrl)
  await close()
  expect(await stream.ended()).toBe(1001)
})

test('the stream is at the public address when there is one', async () => {
  const { start } = await openChat({ parts: { publicUrl: 'https://attune.example' } })
  const { id, streamUrl } = await start()
  expect(streamUrl).toMatch(
    new RegExp(`^wss://attune\\.example/v3/directline/conversations/${id}/stream\\?watermark=&t=`),
  )
})

const socketStub = (waiting: () => number) => {
  const sent: string[] = []
  let closed: number | undefined
  let onClose: () => void = () => undefined
  return {
    sent,
    closed: () => closed,
    leave: () => onClose(),
    send: (text: string) => void sent.push(text),
    waitingBytes: waiting,
    close: (code: number) => {
      closed = code
    },
    onText: () => undefined,
    onClose: (listener: () => void) => {
      onClose = listener
    },
  }
}
const turns = async (count = 20) => {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('a client that does not read is closed rather than kept in memory; one that reads is not', async () => {
  const conversations = fakeConversations()
  const bot = makeWebBot(conversations, () => undefined)
  const feeds = makeFeeds(
    bot.after,
    () => () => undefined,
    () => undefined,
  )
  const seat = { conversation: 'c', user: 'dl_u' }
  await bot.start(seat, undefined)
  const stuck = socketStub(() => 600 * 1024)
  const reading = socketStub(() => 100)
  feeds.open(seat, 0, stuck)
  feeds.open(seat, 0, reading)
  await turns()
  expect([stuck.closed(), stuck.sent.length]).toEqual([1013, 0])
  expect([reading.closed(), reading.sent.length]).toEqual([undefined, 1])
})

test('when the history cannot be read the socket is closed, and the trouble told', async () => {
  const codes: string[] = []
  const feeds = makeFeeds(
    () => Promise.reject(new Error('busy')),
    () => () => undefined,
    (code) => void codes.push(code),
  )
  const socket = socketStub(() => 0)
  feeds.open({ conversation: 'c', user: 'dl_u' }, 0, socket)
  await turns()
  expect([socket.closed(), codes]).toEqual([1011, ['webchat/stream-unread']])
})

test('a socket that left is not read for again', async () => {
  const conversations = fakeConversations()
  const bot = makeWebBot(conversations, () => undefined)
  const feeds = makeFeeds(
    bot.after,
    () => () => undefined,
    () => undefined,
  )
  const socket = socketStub(() => 0)
  feeds.open({ conversation: 'c', user: 'dl_u' }, 0, socket)
  await turns()
  socket.leave()
  const reads = conversations.reads()
  feeds.poke('c')
  await turns()
  expect(conversations.reads()).toBe(reads)
})

test('however saying, poking and reading fall together, a feed delivers every activity once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('say', 'poke', 'own'), { maxLength: 12 }),
      async (scheduler, steps) => {
        const conversations = fakeConversations()
        const bot = makeWebBot(conversations, () => undefined)
        const seat = { conversation: 'c', user: 'dl_u' }
        await bot.start(seat, undefined)
        const feeds = makeFeeds(
          scheduler.scheduleFunction(bot.after),
          () => () => undefined,
          () => undefined,
        )
        const socket = socketStub(() => 0)
        feeds.open(seat, 0, socket)
        for (const [at, step] of steps.entries()) {
          if (step === 'say') await bot.receive(seat, { type: 'message', text: `t${at}` }, `id${at}`)
          if (step === 'own') conversations.sayInto({ channel: 'web', conversation: 'c' }, statement(`s${at}`))
          feeds.poke('c')
          if (step === 'poke' && scheduler.count() > 0) await scheduler.waitOne()
        }
        while (scheduler.count() > 0) await scheduler.waitOne()
        await turns(2)
        while (scheduler.count() > 0) await scheduler.waitOne()
        const got = socket.sent.flatMap((frame): string[] =>
          JSON.parse(frame).activities.map(({ id }: { id: string }) => id),
        )
        const all = (await bot.after(seat, 0)).activities.map(({ id }) => id)
        expect(got).toEqual(all)
      },
    ),
    { numRuns: 60 },
  )
})

test('polling with whatever watermark the last answer gave never misses and never repeats', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constant('poll'), fc.string({ minLength: 1, maxLength: 5 })), { maxLength: 25 }),
      async (steps) => {
        const conversations = fakeConversations()
        const bot = makeWebBot(conversations, () => undefined)
        const seat = { conversation: 'c', user: 'dl_u' }
        await bot.start(seat, undefined)
        const got: unknown[] = []
        let watermark = 0
        const poll = async () => {
          const set = await bot.after(seat, watermark)
          got.push(...set.activities.map(({ id }) => id))
          watermark = set.watermark
        }
        for (const [at, step] of steps.entries()) {
          if (step === 'poll') await poll()
          else await bot.receive(seat, { type: 'message', text: step }, `id${at % 7}`)
        }
        await poll()
        expect(got).toEqual((await bot.after(seat, 0)).activities.map(({ id }) => id))
        expect(new Set(got).size).toBe(got.length)
      },
    ),
    { numRuns: 60 },
  )
})

test('any watermark answers exactly what came after it, or all of it when it is from another life', async () => {
  const conversations = fakeConversations()
  const bot = makeWebBot(conversations, () => undefined)
  const seat = { conversation: 'c', user: 'dl_u' }
  await bot.start(seat, undefined)
  for (const text of ['a', 'b', 'c']) await bot.receive(seat, { type: 'message', text }, text)
  const all = (await bot.after(seat, 0)).activities
  await fc.assert(
    fc.asyncProperty(fc.nat(30), async (watermark) => {
      const { activities } = await bot.after(seat, watermark)
      const expected = watermark > 12 ? all : all.filter(({ id }) => Number(String(id).split('|')[1]) > watermark)
      expect(activities).toEqual(expected)
    }),
  )
})
