import type { PlainAnswer, PlainRequest, Route, Upgrade } from '../server/route.ts'
import type { Clock } from '../time/instant.ts'
import { ActivityIn } from './activityIn.ts'
import { readLimits, sayLimits, streamLimits, tokenLimits } from './limits.ts'
import { localeIn } from './localeIn.ts'
import { makeDoor, seatOf } from './makeDoor.ts'
import { makeFeeds } from './makeFeeds.ts'
import { makeInOrder } from './makeInOrder.ts'
import { makeStarted } from './makeStarted.ts'
import { makeTokens, tokenSeconds } from './makeTokens.ts'
import { newSeat } from './newSeat.ts'
import type { ActivityJson, Bot, Received, Seat } from './port.ts'
import { errorAnswer, refuse } from './refuse.ts'
import { streamUrl } from './streamUrl.ts'
import { uploadedActivity } from './uploadedActivity.ts'
import { watermarkOf } from './watermarkOf.ts'

export type DirectLineParts = {
  readonly bot: Bot
  /** The master keys' bytes, newest first. */
  readonly keys: readonly Uint8Array[]
  /** The real clock, also in a demo: it ends tokens. */
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  /** Runs `work` again and again until the answered function is called. `setInterval` in the composition root. */
  readonly every: (millis: number, work: () => void) => () => void
  readonly report: (code: string, cause?: unknown) => void
  /** Where browsers reach us; without it, the host they asked for. */
  readonly publicUrl?: string
  /** Other origins whose pages may use this chat. Default: none. */
  readonly origins?: readonly string[]
}

export type DirectLine = {
  readonly routes: readonly Route[]
  readonly upgrades: readonly Upgrade[]
  /** Something was said in a conversation from elsewhere: tell its open streams now, not at the next tick. */
  readonly poke: (conversation: string) => void
  readonly close: () => void
}

const base = '/v3/directline'
const one = `${base}/conversations/:conversation`
/** An upload is read to its end and thrown away, so that the person hears why; a phone's photo fits. */
const mostUploadBytes = 20 * 1024 * 1024

/** Direct Line 3.0, as much of it as its official clients use. Activities and watermarks are the history's own. */
export const makeDirectLine = (parts: DirectLineParts): DirectLine => {
  const { bot, randomBytes, report, publicUrl, origins = [] } = parts
  const tokens = makeTokens(parts.keys, parts.clock)
  const door = makeDoor(tokens)
  const feeds = makeFeeds(bot.after, parts.every, report)
  const inOrder = makeInOrder()

  const ticket = async (seat: Seat) => ({
    conversationId: seat.conversation,
    token: await tokens.mint(seat),
    expires_in: tokenSeconds,
  })
  const joining = async (seat: Seat, request: PlainRequest) => {
    const held = await ticket(seat)
    return { ...held, streamUrl: streamUrl(request, publicUrl, seat.conversation, held.token), referenceGrammarId: '' }
  }
  const started = makeStarted(async (seat) => (await bot.after(seat, 0)).isKnown)

  /** What became of something said, as Direct Line tells it. */
  const told = (seat: Seat, received: Received, ok: () => PlainAnswer): PlainAnswer => {
    if (received.is === 'taken') feeds.poke(seat.conversation)
    if (received.is !== 'failed') return ok()
    return { ...errorAnswer(503, received.code, received.message), headers: { 'retry-after': '2' } }
  }
  const say = async (seat: Seat, activity: ActivityJson): Promise<PlainAnswer> => {
    const freshId = idFrom(randomBytes(16))
    const received = await bot.receive(seat, activity, freshId)
    if (received.is === 'failed') feeds.whisper(seat.conversation, received.sorry)
    return told(seat, received, () =>
      json(200, { id: received.is === 'taken' ? received.id : `${seat.conversation}|${freshId}` }),
    )
  }
  /** In the order the messages arrived: checking a token takes a moment, and one message may overtake another there. */
  const queued = (request: PlainRequest, enter: (seat: Seat) => Promise<PlainAnswer>): Promise<PlainAnswer> => {
    const { conversation = '' } = request.params
    return inOrder(conversation, () =>
      // With the store away nobody can say whether it began; words of danger must still be heard.
      door(request, async (seat) =>
        (await started.has(seat).catch(() => true)) ? await enter(seat) : refuse('UnknownConversation'),
      ),
    )
  }

  const route = (
    method: 'GET' | 'POST',
    path: string,
    rest: Pick<Route, 'name' | 'body' | 'limits' | 'handle'> & { maxBytes?: number },
  ): Route => ({
    method,
    path,
    style: 'api',
    origins,
    ...rest,
  })
  const routes: readonly Route[] = [
    route('POST', `${base}/tokens/generate`, {
      name: 'directline.generate',
      body: 'json',
      limits: tokenLimits,
      handle: async ({ body }) => json(200, await ticket(newSeat(body, randomBytes))),
    }),
    route('POST', `${base}/tokens/refresh`, {
      name: 'directline.refresh',
      body: 'none',
      limits: tokenLimits,
      handle: (request) => door(request, async (seat) => json(200, await ticket(seat))),
    }),
    route('POST', `${base}/conversations`, {
      name: 'directline.start',
      body: 'json',
      limits: tokenLimits,
      handle: (request) =>
        door(request, async (seat) => {
          const { isKnown } = await bot.after(seat, 0)
          const received = await bot.start(seat, localeIn(request.body))
          if (received.is === 'taken') started.add(seat)
          const conversation = await joining(seat, request)
          return told(seat, received, () => json(isKnown ? 200 : 201, conversation))
        }),
    }),
    route('GET', one, {
      name: 'directline.reconnect',
      body: 'none',
      limits: readLimits,
      handle: (request) =>
        door(request, async (seat) =>
          (await bot.after(seat, 0)).isKnown ? json(200, await joining(seat, request)) : refuse('UnknownConversation'),
        ),
    }),
    route('POST', `${one}/activities`, {
      name: 'directline.say',
      body: 'json',
      limits: sayLimits,
      handle: (request) =>
        queued(request, async (seat) => {
          const activity = ActivityIn.safeParse(request.body.is === 'json' ? request.body.value : undefined)
          return activity.success ? await say(seat, activity.data) : refuse('MissingType')
        }),
    }),
    route('POST', `${one}/upload`, {
      name: 'directline.upload',
      body: 'skimmed',
      maxBytes: mostUploadBytes,
      limits: sayLimits,
      handle: (request) => queued(request, async (seat) => await say(seat, await uploadedActivity(request.body))),
    }),
    route('GET', `${one}/activities`, {
      name: 'directline.read',
      body: 'none',
      limits: readLimits,
      handle: (request) =>
        door(request, async (seat) => {
          const { activities, watermark, isKnown } = await bot.after(seat, watermarkOf(request.query))
          if (!isKnown) return refuse('UnknownConversation')
          return json(200, {
            activities: [...activities, ...feeds.whispered(seat.conversation)],
            watermark: String(watermark),
          })
        }),
    }),
  ]

  const stream: Upgrade = {
    name: 'directline.stream',
    path: `${one}/stream`,
    limits: streamLimits,
    open: async ({ params: { conversation }, query }) => {
      const came = await seatOf(tokens, query.get('t') ?? undefined, conversation)
      if (!came.ok) return { is: 'refused', answer: came.answer }
      const { seat } = came
      const watermark = watermarkOf(query)
      if (!(await bot.after(seat, watermark)).isKnown) return { is: 'refused', answer: refuse('UnknownConversation') }
      return { is: 'accepted', talk: (socket) => feeds.open(seat, watermark, socket) }
    },
  }
  return { routes, upgrades: [stream], poke: feeds.poke, close: feeds.close }
}

const json = (status: number, value: unknown): PlainAnswer => ({ status, body: { is: 'json', value } })
const idFrom = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
