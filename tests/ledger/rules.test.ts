import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAsk } from '../../src/ledger/afterAsk.ts'
import { afterNews } from '../../src/ledger/afterNews.ts'
import { afterSend } from '../../src/ledger/afterSend.ts'
import { afterVerdict } from '../../src/ledger/afterVerdict.ts'
import { attemptId, attemptOf } from '../../src/ledger/attempt.ts'
import { type Standing, statuses } from '../../src/ledger/effect.ts'
import { heightOf, heights } from '../../src/ledger/heightOf.ts'
import { allowedMoves, neverKnown, noTrace } from '../../src/ledger/moves.ts'
import type { Move, News } from '../../src/ledger/ports.ts'
import { type Instant, plusMillis } from '../../src/time/instant.ts'
import { at } from '../store/samples.ts'
import { inHand, standing } from './samples.ts'

const refused = { is: 'refused', reason: 'busy', forGood: false } as const
const noAnswer = { is: 'unknown', reason: 'no-answer' } as const
const noTraceOfIt = { is: 'no-trace' } as const
const minutes = (from: Instant, to: Instant | undefined) => to && (Date.parse(to) - Date.parse(from)) / 60_000

describe('the table of moves', () => {
  it('lets the word of the provider only climb', () => {
    for (const { from, to, because, only } of allowedMoves.filter(({ because }) => because === 'news'))
      for (const status of from)
        expect([because, status, heights[to] > heightOf({ status, ...(only ? { reason: only } : {}) })]).toEqual([
          'news',
          status,
          true,
        ])
  })

  it('has one way down: what its own worker knows was not taken', () => {
    const down = allowedMoves.flatMap(({ from, to, because, only }) =>
      from.filter((status) => !only && heights[to] < heights[status]).map((status) => `${status} -> ${to}: ${because}`),
    )
    expect(down.toSorted()).toEqual(['sending -> held: guard', 'sending -> held: sending'])
  })

  it('never leads from where it may have gone to sending again, but over a clear no', () => {
    const ways = (from: string): readonly string[] =>
      allowedMoves.filter((row) => row.from.some((status) => status === from)).map(({ to }) => to)
    const reach = (start: string): ReadonlySet<string> => {
      const seen = new Set([start])
      for (const status of seen) for (const to of ways(status)) seen.add(to)
      return seen
    }
    for (const status of ['unknown', 'accepted', 'sent', 'delivered', 'failed', 'dropped'])
      expect([status, reach(status).has('sending')]).toEqual([status, false])
    // The control: the walk does find ways.
    expect(reach('planned')).toEqual(new Set(statuses))
  })

  it('is all there is: whatever is answered, asked, told or judged, no rule makes another move', () => {
    const news: fc.Arbitrary<News> = fc.oneof(
      fc.record({ is: fc.constantFrom('accepted' as const, 'sent' as const, 'delivered' as const) }),
      fc.constant({ is: 'failed', reason: 'no-such-number' } as const),
    )
    const effects = fc
      .record({
        status: fc.constantFrom(...statuses),
        reason: fc.constantFrom(noTrace, neverKnown, 'busy'),
        attempts: fc.integer({ min: 1, max: 8 }),
        asks: fc.integer({ min: 0, max: 9 }),
      })
      .map((changes) => inHand(changes))
    const now = fc.integer({ min: 0, max: 90 }).map(at)
    const attempt = fc.integer({ min: 1, max: 9 })
    const moves = (effect: Standing, because: string, move: Move | 'go' | undefined): void => {
      if (move === undefined || move === 'go') return
      const isAllowed = allowedMoves.some(
        (row) =>
          row.to === move.to &&
          row.because === because &&
          row.from.includes(effect.status) &&
          (row.only ?? effect.reason) === effect.reason,
      )
      expect([effect.status, because, move.to, isAllowed]).toEqual([effect.status, because, move.to, true])
      expect(move.wakeAt === undefined || move.wakeAt > at(0)).toBe(true)
    }
    fc.assert(
      fc.property(effects, attempt, news, now, (effect, attemptNo, told, when) => {
        moves(effect, 'news', afterNews(effect, { news: told, attemptNo }, when))
        moves(effect, 'sending', afterSend(effect, attemptNo, refused, when))
        moves(effect, 'sending', afterSend(effect, attemptNo, noAnswer, when))
        const asked = afterAsk(effect, attemptNo, noTraceOfIt, when)
        moves(effect, 'asking', asked)
        moves(effect, 'asking', afterAsk(effect, attemptNo, { is: 'cannot-say' }, when))
        const answered = afterAsk(effect, attemptNo, told, when)
        moves(effect, answered?.asks === 0 ? 'news' : 'asking', answered)
        if (effect.status === 'due' || effect.status === 'sending') {
          const verdict = afterVerdict(effect, { is: 'held', reason: 'quiet' }, when)
          moves(effect, when >= effect.expiresAt ? 'clock' : 'guard', verdict)
        }
      }),
      { numRuns: 2_000, seed: 20261121 },
    )
  })
})

describe('waiting', () => {
  it('tries again as its worked example says, and then has failed with the last reason', () => {
    let effect = standing({ status: 'sending', attempts: 1, expiresAt: at(60 * 24) })
    let now = at(0)
    const tried: (number | undefined)[] = []
    for (;;) {
      const move = afterSend(effect, effect.attempts, refused, now)
      if (move?.to !== 'held' || !move.wakeAt) {
        expect(move).toMatchObject({ to: 'failed', reason: 'busy' })
        break
      }
      now = move.wakeAt
      tried.push(minutes(at(0), now))
      effect = { ...effect, attempts: effect.attempts + 1 }
    }
    // 10:01, 10:06, 10:21, 11:21, 13:21.
    expect(tried).toEqual([1, 6, 21, 81, 201])
  })

  it('does not try again what would be late, nor what was refused for good', () => {
    const effect = standing({ status: 'sending', attempts: 4, expiresAt: at(60) })
    expect(afterSend(effect, 4, refused, at(0))).toMatchObject({ to: 'failed', reason: 'busy' })
    expect(afterSend({ ...effect, attempts: 1 }, 1, { ...refused, forGood: true }, at(0))).toMatchObject({
      to: 'failed',
    })
  })

  it('asks as its worked example says, and believes "no trace" the third time, not before', () => {
    let effect = {
      ...standing({ status: 'sending', attempts: 1 }),
      ...afterSend(standing({ status: 'sending', attempts: 1 }), 1, noAnswer, at(0)),
    }
    let now = at(0)
    const asked: (number | undefined)[] = []
    for (let n = 0; n < 8; n += 1) {
      now = effect.wakeAt ?? now
      asked.push(minutes(at(0), now))
      const silent = afterAsk({ ...effect, status: 'unknown' }, 1, { is: 'no-answer' }, now)
      const nothing = afterAsk({ ...effect, status: 'unknown' }, 1, noTraceOfIt, now)
      expect([silent?.to, nothing?.to]).toEqual(['unknown', n >= 2 ? 'failed' : 'unknown'])
      effect = { ...effect, ...silent }
    }
    // 10:01, 10:06, 10:36, 12:36, 18:36, and then each day.
    expect(asked).toEqual([1, 6, 36, 156, 516, 1956, 3396, 4836])
  })

  it('ends its asking at the expiry where a channel cannot say, and not where it only did not answer', () => {
    const effect = standing({ status: 'unknown', attempts: 1, asks: 4, expiresAt: at(60) })
    const cannotSay = { is: 'cannot-say' } as const
    expect(afterAsk(effect, 1, cannotSay, at(59))).toMatchObject({ to: 'unknown', wakeAt: expect.any(String) })
    const end = afterAsk(effect, 1, cannotSay, at(60))
    expect(end).toEqual({ to: 'failed', reason: neverKnown, attempts: 1, asks: 5 })
    expect(afterAsk(effect, 1, { is: 'no-answer' }, at(6_000))).toMatchObject({ to: 'unknown' })
    // What the provider had taken stays as it said.
    expect(afterAsk({ ...effect, status: 'sent', asks: 2 }, 1, cannotSay, at(90))).toMatchObject({ to: 'sent' })
  })

  it('asks three times for a receipt that does not come, and leaves it at what was said', () => {
    const accepted = { is: 'accepted', reference: 'r' } as const
    let effect: Standing = standing({ status: 'sending', attempts: 1 })
    let move = afterSend(effect, 1, accepted, at(0))
    const asked: (number | undefined)[] = []
    while (move?.wakeAt) {
      asked.push(minutes(at(0), move.wakeAt))
      const { to, ...rest } = move
      effect = { ...effect, ...rest, status: to }
      move = afterAsk(effect, 1, { is: 'cannot-say' }, move.wakeAt)
    }
    expect([asked, move?.to]).toEqual([[60, 420, 1860], 'accepted'])
  })
})

describe('news', () => {
  const told = (status: Standing['status'], news: News, changes: Partial<Standing> = {}, attemptNo = 1) =>
    afterNews(standing({ status, attempts: 1, ...changes }), { news, attemptNo }, at(1))?.to

  it('that is late, a duplicate or lower changes nothing', () => {
    expect(told('delivered', { is: 'sent' })).toBeUndefined()
    expect(told('delivered', { is: 'delivered' })).toBeUndefined()
    expect(told('failed', { is: 'delivered' }, { reason: '30003' })).toBeUndefined()
    expect(told('failed', { is: 'failed', reason: 'another' }, { reason: '30003' })).toBeUndefined()
  })

  it('of a failure is shown even after "delivered", and corrects only a failure that we concluded ourselves', () => {
    expect(told('delivered', { is: 'failed', reason: '30003' })).toBe('failed')
    expect(told('failed', { is: 'delivered' }, { reason: noTrace })).toBe('delivered')
    expect(told('failed', { is: 'delivered' }, { reason: neverKnown })).toBe('delivered')
  })

  it('that an earlier attempt arrived keeps the next from going; that it failed says nothing of the next', () => {
    expect(told('held', { is: 'delivered' }, { attempts: 1 })).toBe('delivered')
    expect(told('sending', { is: 'failed', reason: 'x' }, { attempts: 2 })).toBeUndefined()
    expect(told('due', { is: 'sent' }, { attempts: 0 })).toBeUndefined()
  })
})

describe('a verdict', () => {
  const go = { is: 'go' } as const

  it('lets go only what is in time and whole', () => {
    expect(afterVerdict(inHand(), go, at(59))).toBe('go')
    expect(afterVerdict(inHand(), go, at(60))).toMatchObject({ to: 'dropped', reason: 'expired' })
    const late = inHand({ reason: 'quiet-hours' })
    expect(afterVerdict(late, go, at(61))).toMatchObject({ to: 'dropped', reason: 'expired:quiet-hours' })
    const { content: _, ...erased } = inHand()
    expect(afterVerdict(erased, go, at(1))).toMatchObject({ to: 'dropped', reason: 'erased' })
    const unreadable = { ...erased, fault: new Error('no such master key') }
    expect(afterVerdict(unreadable, go, at(1))).toMatchObject({ to: 'held', reason: 'unreadable', wakeAt: at(2) })
  })

  it.each([
    ['until its end', at(30), at(30)],
    ['no longer than it is of use', at(70), at(60)],
    ['for a while even when its end is past already', at(2), plusMillis(at(20), 10_000)],
    ['for a quarter of an hour when nobody knows its end', undefined, at(35)],
  ])('holds %s', (_, until, wakeAt) => {
    const verdict = { is: 'held', reason: 'quiet', ...(until ? { until } : {}) } as const
    expect(afterVerdict(inHand(), verdict, at(20))).toMatchObject({ to: 'held', reason: 'quiet', wakeAt })
  })
})

describe('the name of an attempt', () => {
  it('is read back as it was made, and nothing else is', () => {
    expect(attemptOf(attemptId({ effectId: 'a.b', no: 12 }))).toEqual({ effectId: 'a.b', no: 12 })
    for (const other of ['', 'a', 'a.', '.1', 'a.0', 'a.x', 'a.1234567']) expect(attemptOf(other)).toBeUndefined()
  })
})
