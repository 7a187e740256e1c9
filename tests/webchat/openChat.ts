import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { makeWebBot } from '../../src/bot/makeWebBot.ts'
import { type Instant, instantOf } from '../../src/time/instant.ts'
import { type DirectLineParts, makeDirectLine } from '../../src/webchat/makeDirectLine.ts'
import { fakeConversations, type Memory } from '../bot/fakeConversations.ts'
import { collectReports, serve } from '../server/serve.ts'

export const masterKey = new Uint8Array(32).fill(7)

const Ticket = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.literal(1800) })
const Joined = Ticket.extend({ streamUrl: z.string() })
const Activity = z.looseObject({
  id: z.string(),
  type: z.string(),
  from: z.looseObject({ id: z.string() }),
  text: z.string().optional(),
})
export const ActivitySet = z.strictObject({ activities: z.array(Activity), watermark: z.string() })
export type ActivitySet = z.infer<typeof ActivitySet>

/** Counts on over restarts, so that no two conversations of a test file are the same. */
let drawn = 0

/** A real server with Direct Line over the fake conversations. `memory` given again is a restart. */
export const openChat = async (overrides: { memory?: Memory; parts?: Partial<DirectLineParts> } = {}) => {
  const conversations = fakeConversations(overrides.memory)
  const { codes, report } = collectReports()
  let now = Date.parse('2026-11-21T10:00:00.000Z')
  const ticks = new Set<() => void>()
  const directLine = makeDirectLine({
    bot: makeWebBot(conversations, report),
    keys: [masterKey],
    clock: (): Instant => instantOf(now),
    randomBytes: (count) => {
      drawn += 1
      return new Uint8Array(count).fill(drawn)
    },
    every: (_millis, work) => {
      ticks.add(work)
      return () => void ticks.delete(work)
    },
    report,
    ...overrides.parts,
  })
  const server = await serve({ routes: directLine.routes, upgrades: directLine.upgrades })
  const base = `${server.url}/v3/directline`

  const call = async (
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const value: unknown = text ? JSON.parse(text) : undefined
    const code = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).safeParse(value).data
      ?.error.code
    return { status: answer.status, value, code }
  }
  const generate = async (body?: unknown) =>
    Ticket.parse((await call('POST', '/tokens/generate', undefined, body)).value)
  /** A started conversation, welcome and all. */
  const start = async () => {
    const { token } = await generate()
    const joined = Joined.parse((await call('POST', '/conversations', token, { locale: 'en-GB' })).value)
    return chatWith(joined.conversationId, joined.token, joined.streamUrl)
  }
  const chatWith = (id: string, token: string, streamUrl = '') => {
    const path = `/conversations/${id}`
    return {
      id,
      token,
      streamUrl,
      post: (activity: unknown, headers = {}) => call('POST', `${path}/activities`, token, activity, headers),
      say: (text: string, clientActivityID?: string) =>
        call('POST', `${path}/activities`, token, {
          type: 'message',
          text,
          from: { id: 'somebody-else' },
          ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
        }),
      read: async (watermark = '') =>
        ActivitySet.parse((await call('GET', `${path}/activities?watermark=${watermark}`, token)).value),
      reconnect: async (watermark: string) =>
        Joined.parse((await call('GET', `${path}?watermark=${watermark}`, token)).value),
      upload: (body: FormData | string) => {
        const headers: Record<string, string> = typeof body === 'string' ? { 'content-type': 'image/png' } : {}
        return fetch(`${base}${path}/upload?userId=x`, {
          method: 'POST',
          body,
          headers: { authorization: `Bearer ${token}`, ...headers },
        })
      },
    }
  }
  return {
    ...server,
    conversations,
    codes,
    call,
    generate,
    start,
    chatWith,
    poke: directLine.poke,
    tick: () => {
      for (const work of ticks) work()
    },
    pass: (millis: number) => {
      now += millis
    },
  }
}

/** A WebSocket client that keeps what it was sent; frames with nothing in them are kept as empty text. */
export const listen = async (streamUrl: string) => {
  const socket = new WebSocket(streamUrl)
  const frames: string[] = []
  const wake = new Set<() => void>()
  let ended: number | undefined
  const told = () => {
    for (const one of wake) one()
  }
  socket.on('message', (data) => {
    frames.push(String(data))
    told()
  })
  socket.on('close', (code) => {
    ended = code
    told()
  })
  const status = await new Promise<number>((resolve, reject) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_, answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    socket.once('error', reject)
  })
  onTestFinished(() => socket.terminate())
  const sets = () => frames.filter((frame) => frame).map((frame) => ActivitySet.parse(JSON.parse(frame)))
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((resolve) => wake.add(resolve))
  }
  return {
    status,
    frames,
    sets,
    texts: () => sets().flatMap(({ activities }) => activities.map(({ text }) => text)),
    ids: () => sets().flatMap(({ activities }) => activities.map(({ id }) => id)),
    watermark: () => sets().at(-1)?.watermark ?? '',
    until,
    ended: async () => {
      await until(() => ended !== undefined)
      return ended
    },
    close: () => socket.close(),
    pause: () => socket.pause(),
  }
}
