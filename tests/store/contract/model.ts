import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation, HistoryEntry } from '../../../src/conversation/ports.ts'
import type { Reply } from '../../../src/conversation/reply.ts'
import { type Engine, openAt } from '../place.ts'
import { at, reply, state, text, turn, web } from '../samples.ts'

/** What one address has been through, kept in the plainest way. */
type Remembered = {
  rev: number
  watermark: number
  live?: { readonly conversation: Conversation; readonly expires: number }
  heard: Map<string, readonly Reply[]>
  history: HistoryEntry[]
}

const conversations = ['one', 'two'] as const
const who = fc.constantFrom(...conversations)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      who,
      message: fc.integer({ min: 0, max: 12 }),
      replies: fc.integer({ min: 0, max: 3 }),
      newKey: fc.boolean(),
      lives: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('say-late' as const), who, behind: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      who,
      message: fc.integer({ min: 0, max: 12 }),
      after: fc.integer({ min: 0, max: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
)

export const describeModel = (engine: Engine, runs: number): void => {
  describe('any sequence of messages, redeliveries, late tabs, sweeps and restarts', () => {
    it('answers as a plain list in memory would', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => follow(engine, steps)),
        { numRuns: runs, seed: 20261121 },
      )
    }, 60_000)
  })
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const follow = async (engine: Engine, steps: readonly Step[]): Promise<void> => {
  const place = await engine.makePlace()
  let store = await openAt(place)
  let now = 0
  const all = new Map<string, Remembered>(
    conversations.map((name) => [name, { rev: 0, watermark: 0, heard: new Map(), history: [] }]),
  )
  const of = (name: string): Remembered => {
    const found = all.get(name)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    if (found.live && found.live.expires <= now) end(found)
    return found
  }
  const end = (one: Remembered): void => {
    delete one.live
    one.heard = new Map()
    one.history = []
  }
  try {
    for (const one of steps) {
      switch (one.do) {
        case 'say': {
          const model = of(one.who)
          const id = `message-${one.message}`
          const said = Array.from({ length: one.replies }, (_, n) => reply(`${one.who} ${now} ${n}`))
          const committed = await store.turns.commit(
            turn(model.live?.conversation, {
              ...{ address: { ...web, conversation: one.who }, at: at(now), expiresAt: at(now + one.lives) },
              ...{ inbound: text(id), replies: said, newKey: one.newKey, state: state(`${one.who} ${model.rev}`) },
            }),
          )
          const seen = model.heard.get(id)
          if (seen) {
            expect(committed).toEqual({ is: 'seen', replies: seen })
            break
          }
          if (committed.is !== 'stored') throw new Error(`was ${committed.is}`)
          const { conversation } = committed
          const entries: HistoryEntry['entry'][] = [
            { from: 'person', inbound: text(id) },
            ...said.map((spoken) => ({ from: 'service', reply: spoken }) as const),
          ]
          // What was forgotten is read by nobody; that it was heard is still known, so that it is not heard twice.
          if (one.newKey) {
            model.history = []
            for (const heard of model.heard.keys()) model.heard.set(heard, [])
          }
          for (const entry of entries) model.history.push({ no: ++model.watermark, at: at(now), entry })
          expect(conversation.rev).toBeGreaterThan(model.rev)
          expect(conversation).toMatchObject({ watermark: model.watermark, state: state(`${one.who} ${model.rev}`) })
          model.rev = conversation.rev
          model.live = { conversation, expires: now + one.lives }
          model.heard.set(id, said)
          break
        }
        case 'say-late': {
          const model = of(one.who)
          const rev = Math.max(0, model.rev - one.behind)
          const isLate = model.live ? rev !== model.live.conversation.rev : rev !== 0
          if (!isLate) break
          const late = turn(undefined, {
            address: { ...web, conversation: one.who },
            rev,
            at: at(now),
            inbound: text('late'),
          })
          expect(await store.turns.commit(late)).toEqual({ is: 'stale' })
          break
        }
        case 'look': {
          const model = of(one.who)
          const address = { ...web, conversation: one.who }
          const seen = model.heard.get(`message-${one.message}`)
          expect(await store.turns.load(address, `message-${one.message}`, at(now))).toEqual({
            ...(model.live ? { conversation: model.live.conversation } : {}),
            ...(seen ? { seen } : {}),
          })
          expect(await store.turns.history(address, one.after, at(now))).toEqual(
            model.history.filter(({ no }) => no > one.after),
          )
          break
        }
        case 'wait':
          now += one.minutes
          break
        case 'sweep': {
          // Those that ended unseen are still there to be swept; a swept one is not swept twice.
          await store.turns.expire(at(now))
          expect(await store.turns.expire(at(now))).toBe(0)
          break
        }
        case 'restart':
          await store.close()
          store = await openAt(place)
          break
        default:
          one satisfies never
      }
    }
  } finally {
    await store.close()
    await place.remove()
  }
}
