import { inboundsOf } from '../../src/bot/inboundsOf.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { CameBack, Return } from '../../src/conversation/wayBack/comeBackTo.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { instantOf } from '../../src/time/instant.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { replyLines } from '../golden/transcript.ts'

/** Conversations of several devices over a real store, with a clock moved by hand. Each reference is another. `offersMore`: as on the page. */
export const comeAndGo = (store: Store, { offersMore = false } = {}) => {
  let now = Date.parse('2026-11-21T10:00:00.000Z')
  let said = 0
  let drawn = 0
  const letters = '23456789BCDFGHJKMNPQRTVWXZ'
  const worlds = rehearsalWorld()
  const ids = {
    ...worlds(undefined, instantOf(now)).ids,
    reference: () => {
      drawn += 1
      return `BCD-234${letters[drawn]}`
    },
  }
  const service = makeConversations({
    turns: store.turns,
    now: () => instantOf(now),
    world: (team, at) => ({ ...worlds(team, at), ids, ...(offersMore ? { offersMore: true as const } : {}) }),
    firstLang: 'en',
  })

  const device = (conversation: string, channel = 'web') => {
    const address = { channel, conversation }
    let replies: readonly Reply[] = []
    const send = async (one: Inbound['said'], name?: string): Promise<readonly Reply[]> => {
      now += 1_000
      said += 1
      const providerId = name ?? `said-${said}`
      replies = (await service.take(address, { providerId, said: one })).replies
      return replies
    }
    return {
      address,
      send,
      say: async (...texts: readonly string[]): Promise<string> => {
        for (const text of texts) {
          // Named as the bot names it, also by what it says.
          const [came] = inboundsOf({
            type: 'message',
            id: `said-${said + 1}`,
            text,
            conversation: { id: conversation },
          })
          await send({ is: 'text', text }, came?.providerId)
        }
        return replyLines(replies).replaceAll(/[\u2066-\u2069]/g, '')
      },
      values: (values: Extract<Inbound['said'], { is: 'values' }>['values']) => send({ is: 'values', values }),
      asked: (): string => replies.findLast((reply) => reply.is === 'ask')?.ask.question ?? '',
      replies: () => replies,
      history: () => service.history(address, 0),
    }
  }
  return {
    service,
    device,
    now: () => instantOf(now),
    wait: (minutes: number) => {
      now += minutes * 60_000
    },
    comeBack: (code: string, word: string, more: Partial<Return> = {}): Promise<CameBack> => {
      said += 1
      const fresh = { channel: 'page', conversation: `fresh-${said}` }
      return service.comeBack({ code, word, providerId: `back-${said}`, fresh, lang: 'en', ...more })
    },
  }
}

/** From a form just opened to "send it": the shortest way there is. */
export const shortWay = [
  ...['keep it short', 'BD7', 'Ana', '07700 900123', 'call', 'just mine', 'first name', 'any time', 'English'],
  'send it',
] as const
