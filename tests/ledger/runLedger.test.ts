import { describe, expect, it } from 'vitest'
import { askOne } from '../../src/ledger/askOne.ts'
import type { Standing } from '../../src/ledger/effect.ts'
import type { Channel, Ledger, SendAnswer } from '../../src/ledger/ports.ts'
import { receive } from '../../src/ledger/receive.ts'
import { type RunLedger, runLedger } from '../../src/ledger/runLedger.ts'
import { sendOne } from '../../src/ledger/sendOne.ts'
import { withStore } from '../store/contract/withStore.ts'
import { meddle } from '../store/raw.ts'
import { at } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { addCase, caseId, effect } from './samples.ts'

const notInThisTest = () => () => undefined

/** A worker whose rounds the test turns by hand. */
const worker = (ledger: Ledger, changes: Partial<RunLedger> = {}) => {
  const sent: string[] = []
  const faults: string[] = []
  let minute = 10
  let isTicking = true
  const channel: Channel = {
    kind: 'text',
    send: async ({ id, channel }, attemptId): Promise<SendAnswer> => {
      sent.push(attemptId)
      return { is: 'accepted', reference: `${channel}-${id}` }
    },
    ask: async () => ({ is: 'cannot-say' }),
  }
  const running = runLedger({
    ledger,
    channels: [channel],
    mayGo: () => ({ is: 'go' }),
    now: () => at(minute),
    report: (code) => void faults.push(code),
    after: notInThisTest,
    every: () => () => {
      isTicking = false
    },
    ...changes,
  })
  return {
    ...running,
    sent,
    faults,
    isTicking: () => isTicking,
    wait: (minutes: number) => {
      minute += minutes
    },
  }
}

const statuses = async (ledger: Ledger): Promise<readonly Standing['status'][]> =>
  (await ledger.ofCase('sample', caseId)).map(({ status }) => status)
// A channel in another's hands: its answer lacks what the type asks for.
const unsaid: { readonly reason: string } = JSON.parse('{}')
const many = (count: number) => Array.from({ length: count }, (_, n) => effect(`e${n}`, { cause: `c:${n}` }))

/** Resolves once `holds` is true, looking again at each turn of the event loop. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

eachEngine((engine) => {
  describe('a worker', () => {
    it(
      'sends everything that is due, more than it has hands for, each once, and stops when all has ended',
      withStore(engine, async ({ store, another }) => {
        await addCase(store)
        await store.ledger.plan([...many(60), effect('later', { sendAt: at(30) })], at(1))
        const workers = [worker(store.ledger), worker((await another()).ledger)]
        await Promise.all(workers.map(({ look }) => look()))
        const sent = () => workers.flatMap((one) => one.sent)
        await until(() => sent().length >= 60)
        await Promise.all(workers.map(({ stop }) => stop()))
        expect(workers.map((one) => [one.isTicking(), one.faults])).toEqual([
          [false, []],
          [false, []],
        ])
        expect(new Set(sent()).size).toBe(60)
        expect((await statuses(store.ledger)).toSorted()).toEqual([...Array(60).fill('accepted'), 'planned'])
        await workers[0]?.look()
        expect(sent()).toHaveLength(60)
      }),
    )

    it(
      'never has more under way than hands, and waits for them when stopped',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(10), at(1))
        const open: (() => void)[] = []
        let most = 0
        const slow: Channel = {
          kind: 'text',
          ask: async () => ({ is: 'cannot-say' }),
          send: async ({ id }) => {
            await new Promise<void>((resolve) => open.push(resolve))
            most = Math.max(most, open.length)
            return { is: 'delivered', reference: id }
          },
        }
        const { look, stop } = worker(ledger, { channels: [slow], hands: { now: 1, usual: 3, doubts: 1 } })
        await look()
        await until(() => open.length === 3)
        await look()
        expect(open).toHaveLength(3)
        let hasStopped = false
        const stopping = stop().then(() => {
          hasStopped = true
        })
        for (const end of open) end()
        await stopping
        expect([hasStopped, most]).toEqual([true, 3])
        expect((await statuses(ledger)).filter((status) => status === 'delivered')).toHaveLength(3)
        // What it did not begin, it did not claim either.
        expect(await ledger.claim('usual', 50, at(10))).toHaveLength(7)
      }),
    )

    it(
      'asks a channel that cannot say no more once it is too late; a receipt still corrects that',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan([effect('e', { expiresAt: at(60 * 24) })], at(1))
        let minute = 10
        const mute: Channel = {
          kind: 'text',
          send: async () => ({ is: 'unknown', reason: 'timeout' }),
          ask: async () => ({ is: 'cannot-say' }),
        }
        const delivery = {
          ...{ ledger, channels: [mute], mayGo: () => ({ is: 'go' }) as const, now: () => at(minute) },
          ...{ report: () => undefined, after: notInThisTest },
        }
        for (const one of await ledger.claim('usual', 1, at(minute))) await sendOne(delivery, one)
        const seen = [...(await statuses(ledger))]
        for (let day = 1; day <= 3; day += 1) {
          minute += 12 * 60
          for (const one of await ledger.claimDoubts(1, at(minute))) await askOne(delivery, one)
          seen.push(...(await statuses(ledger)))
        }
        expect(seen).toEqual(['unknown', 'unknown', 'failed', 'failed'])
        expect(await ledger.counts(at(60 * 24 * 30))).toEqual([])
        await receive({ ledger, now: () => at(60 * 24 * 31) }, { attemptId: 'e.1', news: { is: 'delivered' } })
        expect(await statuses(ledger)).toEqual(['delivered'])
      }),
    )

    it(
      'lets an alert pass while reminders hang',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan([...many(4), effect('alert', { urgency: 'now', cause: 'task:1' })], at(1))
        const sent: string[] = []
        const open: (() => void)[] = []
        const hangs: Channel = {
          kind: 'text',
          ask: async () => ({ is: 'cannot-say' }),
          send: async ({ id }) => {
            if (id !== 'alert') await new Promise<void>((resolve) => open.push(resolve))
            sent.push(id)
            return { is: 'accepted', reference: id }
          },
        }
        const { look, stop } = worker(ledger, { channels: [hangs], hands: { now: 1, usual: 2, doubts: 1 } })
        await look()
        await until(() => sent.length > 0)
        expect(sent).toEqual(['alert'])
        const stopping = stop()
        await until(() => open.length === 2)
        for (const end of open) end()
        await stopping
      }),
    )

    it(
      'takes a thrown error as unknown, asks later, and a receipt may come first',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(2), at(1))
        const asked: string[] = []
        const breaks: Channel = {
          kind: 'text',
          send: async () => {
            throw new Error('socket hang up')
          },
          ask: async (attemptId) => {
            asked.push(attemptId)
            return { is: 'sent' }
          },
        }
        const one = worker(ledger, { channels: [breaks] })
        await one.look()
        await until(() => one.faults.length === 2)
        await one.stop()
        expect([one.faults, await statuses(ledger)]).toEqual([
          ['ledger/channel', 'ledger/channel'],
          ['unknown', 'unknown'],
        ])
        const now = () => at(10)
        expect(await receive({ ledger, now }, { attemptId: 'e0.1', news: { is: 'delivered' } })).toBe('moved')
        expect(await receive({ ledger, now }, { attemptId: 'e0.1', news: { is: 'sent' } })).toBe('as-it-was')
        expect(await receive({ ledger, now }, { attemptId: 'nobody.1', news: { is: 'sent' } })).toBe('gone')
        const two = worker(ledger, { channels: [breaks], now: () => at(11) })
        await two.look()
        await until(() => asked.length > 0)
        await two.stop()
        expect([asked, await statuses(ledger)]).toEqual([['e1.1'], ['delivered', 'sent']])
      }),
    )

    it(
      'holds what the guard cannot be asked about, and what nobody here can send; drops it when its time is over',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan([effect('text'), effect('letter', { cause: 'c:2', channel: 'letter' })], at(1))
        const one = worker(ledger, {
          mayGo: () => {
            throw new Error('no database')
          },
        })
        const reasons = async () => (await ledger.ofCase('sample', caseId)).map(({ id, reason }) => [id, reason])
        await one.look()
        await one.stop()
        expect(await reasons()).toEqual([
          ['letter', 'no-channel'],
          ['text', 'guard-failed'],
        ])
        const late = worker(ledger, { now: () => at(60) })
        await late.look()
        await late.stop()
        expect([late.sent, await reasons()]).toEqual([
          [],
          [
            ['letter', 'expired:no-channel'],
            ['text', 'expired:guard-failed'],
          ],
        ])
      }),
    )

    it(
      'holds what does not open, says so, and sends the others',
      withStore(engine, async ({ store: { ledger }, store, place }) => {
        await addCase(store)
        await ledger.plan(many(3), at(1))
        await meddle(place.database, {
          sql: `UPDATE effects SET sealed = ? WHERE id = 'e1'`,
          params: [Buffer.alloc(99)],
        })
        const one = worker(ledger)
        await one.look()
        await one.stop()
        expect([one.faults, await statuses(ledger)]).toEqual([['ledger/store'], ['accepted', 'held', 'accepted']])
      }),
    )

    it(
      'writes down what the provider took though it gave two the same reference, and though one cannot be stored',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(12), at(1))
        const open: (() => void)[] = []
        const careless: Channel = {
          kind: 'text',
          ask: async () => ({ is: 'cannot-say' }),
          send: async ({ id }) => {
            await new Promise<void>((resolve) => open.push(resolve))
            // What e2 answers cannot be stored: a failure has a reason.
            if (id === 'e2') return { is: 'refused', forGood: true, ...unsaid }
            return { is: 'accepted', reference: /^e[01]$/.test(id) ? 'the-same' : id }
          },
        }
        const one = worker(ledger, { channels: [careless] })
        await one.look()
        await until(() => open.length === 12)
        for (const end of open) end()
        await one.stop()
        expect([one.faults, await statuses(ledger)]).toEqual([
          ['ledger/store'],
          ['accepted', 'accepted', 'accepted', 'accepted', 'sending', ...Array(7).fill('accepted')],
        ])
        const asked = await ledger.claimDoubts(12, at(70))
        expect(asked.flatMap(({ reference }) => (reference === 'the-same' ? [1] : []))).toHaveLength(2)
      }),
    )

    it(
      'goes on when the store fails once',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(1), at(1))
        let fails = true
        const claim: Ledger['claim'] = (...args) => {
          if (!fails) return ledger.claim(...args)
          throw new Error('busy')
        }
        const one = worker({ ...ledger, claim })
        await one.look()
        fails = false
        await one.look()
        await until(() => one.sent.length > 0)
        await one.stop()
        expect([one.faults, one.sent]).toEqual([['ledger/store', 'ledger/store'], ['e0.1']])
      }),
    )
  })
})
