import { z } from 'zod'
import { clientIdOf } from '../conversation/clientIdOf.ts'
import type { HistoryEntry } from '../conversation/ports.ts'
import type { Conversations } from './conversations.ts'
import { type ActivityJson, activityId, botAccount, entryActivity, webChannel } from './entryActivity.ts'
import { makeTurn } from './makeTurn.ts'
import { makeWebAdapter } from './makeWebAdapter.ts'
import { readActivity } from './readActivity.ts'
import type { Report } from './report.ts'

/** Who is where: the ids inside a Direct Line token. */
export type Seat = { readonly conversation: string; readonly user: string }

export type WebReceived =
  /** `id` is the client's own activity, as the history numbers it. */
  | { readonly is: 'taken'; readonly id: string }
  | { readonly is: 'ignored' }
  /** Nothing was saved. `sorry` is what the person should be shown; it is in no history. */
  | { readonly is: 'failed'; readonly code: string; readonly message: string; readonly sorry: readonly ActivityJson[] }

export type WebSet = {
  readonly activities: readonly ActivityJson[]
  readonly watermark: number
  /** False when nothing was ever said here, or it has been deleted. */
  readonly isKnown: boolean
}

export type WebBot = {
  /** One activity from the client. `freshId` names it when the client gave it no id of its own. */
  readonly receive: (seat: Seat, activity: ActivityJson, freshId: string) => Promise<WebReceived>
  /** Somebody opened the chat: the welcome, once, however often it is called. */
  readonly start: (seat: Seat, locale: string | undefined) => Promise<WebReceived>
  /** What was said after `watermark`; all of it when that is a number this conversation has not reached. */
  readonly after: (seat: Seat, watermark: number) => Promise<WebSet>
}

/** The bot behind web chat: the same turn as Teams, through an adapter in this process. */
export const makeWebBot = (conversations: Conversations, report: Report): WebBot => {
  const adapter = makeWebAdapter(makeTurn(conversations, report))
  const addressOf = ({ conversation }: Seat) => ({ channel: webChannel, conversation })

  const deliver = async (seat: Seat, activity: ActivityJson, providerId: string): Promise<WebReceived> => {
    const read = readActivity({
      ...activity,
      id: providerId,
      channelId: webChannel,
      serviceUrl: 'urn:attune:web',
      conversation: { id: seat.conversation },
      from: { id: seat.user, role: 'user' },
      recipient: botAccount,
    })
    if (!read.ok) return { is: 'ignored' }
    const { outcome, said } = await adapter.deliver(read.activity)
    if (outcome.is === 'ignored') return outcome
    if (outcome.is === 'taken') return { is: 'taken', id: activityId(seat.conversation, await numberOf(seat, outcome)) }
    return {
      is: 'failed',
      code: outcome.code,
      message: said.map(({ text }) => text ?? '').join('\n\n'),
      sorry: said.map((one, at) => ({
        ...one,
        id: `${seat.conversation}|sorry-${providerId}-${at}`,
        from: botAccount,
      })),
    }
  }

  /** The number of the person's own entry. A redelivery was stored earlier, so it is looked for. */
  const numberOf = async (
    seat: Seat,
    { providerId, ...taken }: { watermark: number; replies: number; providerId?: string },
  ): Promise<number> => {
    // Where the words are not kept, nor is their digest in the name.
    const names = providerId === undefined ? [] : [providerId, clientIdOf(providerId)]
    const oneIn = (history: readonly HistoryEntry[]): HistoryEntry | undefined =>
      names
        .map((name) => history.find(({ entry }) => entry.from === 'person' && entry.inbound.providerId === name))
        .find((found) => found !== undefined)
    const likely = taken.watermark - taken.replies
    const near = await conversations.history(addressOf(seat), Math.max(0, likely - 1))
    const found = oneIn(near) ?? oneIn(await conversations.history(addressOf(seat), 0))
    return found?.no ?? likely
  }

  return {
    receive: (seat, activity, freshId) => deliver(seat, activity, nameOf(activity) ?? freshId),
    start: (seat, locale) =>
      deliver(
        seat,
        { type: 'conversationUpdate', membersAdded: [{ id: seat.user }], ...(locale ? { locale } : {}) },
        'joined',
      ),
    after: async (seat, watermark) => {
      // From one entry earlier: if that one is not there any more, the conversation has begun afresh since.
      const near = await conversations.history(addressOf(seat), Math.max(0, watermark - 1))
      const isAfresh = watermark > 0 && near.length === 0
      const entries = isAfresh ? await conversations.history(addressOf(seat), 0) : near
      const news = isAfresh ? entries : entries.filter(({ no }) => no > watermark)
      return {
        activities: news
          .map((entry) => entryActivity(entry, seat.conversation, seat.user))
          .filter((activity) => activity !== undefined),
        watermark: entries.at(-1)?.no ?? 0,
        isKnown: entries.length > 0,
      }
    },
  }
}

const Named = z.object({
  id: z.string().min(1).optional().catch(undefined),
  channelData: z
    .object({ clientActivityID: z.string().min(1) })
    .optional()
    .catch(undefined),
})

/** The name the client gave its message: Web Chat's own first, since it is what it looks for in the echo. */
const nameOf = (activity: ActivityJson): string | undefined => {
  const named = Named.safeParse(activity).data
  return named?.channelData?.clientActivityID ?? named?.id
}
