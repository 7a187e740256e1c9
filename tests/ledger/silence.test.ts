import { describe, expect, it } from 'vitest'
import { askOne } from '../../src/ledger/askOne.ts'
import type { Channel, Ledger, SendAnswer, Verdict } from '../../src/ledger/ports.ts'
import { runLedger } from '../../src/ledger/runLedger.ts'
import { type Delivery, sendOne } from '../../src/ledger/sendOne.ts'
import { watchLedger } from '../../src/start/watchLedger.ts'
import { withStore } from '../store/contract/withStore.ts'
import { at } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { makeTimers } from './makeTimers.ts'
import { addCase, caseId, effect } from './samples.ts'

const silence = new Promise<never>(() => undefined)
const go = async (): Promise<Verdict> => ({ is: 'go' })
const many = (count: number) => Array.from({ length: count }, (_, n) => effect(`e${n}`, { cause: `c:${n}` }))
const standing = async (ledger: Ledger): Promise<readonly string[]> =>
  (await ledger.ofCase('sample', caseId)).map(({ status, reason }) => (reason ? `${status}: ${reason}` : status))
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

/** A provider that answers when the test lets it, if ever, and a worker whose time the test moves. */
const setUp = (ledger: Ledger, changes: Partial<Delivery> = {}) => {
  const { after, pass } = makeTimers()
  const sent: string[] = []
  const aborted: string[] = []
  const faults: string[] = []
  const answers = new Map<string, (answer: SendAnswer) => void>()
  const text: Channel = {
    kind: 'text',
    ask: () => silence,
    send: (_, id, signal) => {
      sent.push(id)
      signal.addEventListener('abort', () => void aborted.push(id))
      return new Promise((resolve) => answers.set(id, resolve))
    },
  }
  const delivery: Delivery = {
    ...{ ledger, channels: [text], mayGo: go, now: () => at(10), after },
    report: (code) => void faults.push(code),
    ...changes,
  }
  return { delivery, pass, sent, aborted, faults, answers }
}

eachEngine((engine) => {
  describe('a provider that does not answer', () => {
    it(
      'holds no lane up for longer than a minute; what it was given is unknown, and what it says later counts',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(5), at(1))
        const { delivery, pass, sent, aborted, faults, answers } = setUp(ledger)
        const hands = { now: 1, usual: 3, doubts: 1 }
        const { look } = runLedger({ ...delivery, every: () => () => undefined, hands })
        await look()
        await until(() => sent.length === 3)
        pass(59_999)
        await look()
        expect([sent.length, aborted]).toEqual([3, []])
        pass(1)
        await until(() => sent.length === 5)
        expect(aborted).toEqual(sent.slice(0, 3))
        expect(faults).toEqual(Array(3).fill('ledger/channel'))
        const states = await standing(ledger)
        expect(states.toSorted()).toEqual(['sending', 'sending', ...Array(3).fill('unknown: no-answer')])
        answers.get('e0.1')?.({ is: 'accepted', reference: 'late' })
        answers.get('e1.1')?.({ is: 'refused', reason: 'no-such-number', forGood: true })
        const find = async (id: string) => (await ledger.find({ id }))?.status
        await expect.poll(() => Promise.all([find('e0'), find('e1')])).toEqual(['accepted', 'failed'])
      }),
    )

    it(
      'when it is asked either, is asked again later',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan([effect('e0')], at(1))
        const { delivery, pass, sent } = setUp(ledger)
        const [due] = await ledger.claim('usual', 1, at(10))
        if (!due) throw new Error('Nothing was due.')
        const sending = sendOne(delivery, due)
        await until(() => sent.length === 1)
        pass(60_000)
        await sending
        const [doubt] = await ledger.claimDoubts(1, at(11))
        if (!doubt) throw new Error('Nothing was in doubt.')
        let isAsked = false
        const ask: Channel['ask'] = () => {
          isAsked = true
          return silence
        }
        const asking = askOne({ ...delivery, channels: delivery.channels.map((one) => ({ ...one, ask })) }, doubt)
        await until(() => isAsked)
        pass(60_000)
        await asking
        expect(await ledger.find({ id: 'e0' })).toMatchObject({ status: 'unknown', asks: 1, wakeAt: at(15) })
      }),
    )

    it(
      'is seen while it holds a lane up, and keeps no process from stopping; another takes up what it left',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(3), at(1))
        let millis = 0
        const watched = watchLedger(ledger, () => millis)
        const { delivery, pass, sent } = setUp(watched.ledger)
        const { look, stop } = runLedger({
          ...{ ...delivery, every: () => () => undefined, hands: { now: 1, usual: 2, doubts: 1 } },
        })
        await look()
        await until(() => sent.length === 2)
        expect(await watched.look()).toBe('ok')
        millis += 30_000
        await look()
        expect(await watched.look()).toBe('ledger/still')
        let hasStopped = false
        const stopping = stop().then(() => {
          hasStopped = true
        })
        pass(9_999)
        await new Promise((resolve) => setImmediate(resolve))
        expect(hasStopped).toBe(false)
        pass(1)
        await stopping
        expect((await ledger.claimDoubts(5, at(12))).map(({ reason }) => reason)).toEqual([
          'worker-lost',
          'worker-lost',
        ])
      }),
    )
  })

  describe('a guard', () => {
    it(
      'that does not answer has not said yes',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan([effect('e0')], at(1))
        let isAsked = false
        const mayGo = () => {
          isAsked = true
          return silence
        }
        const { delivery, pass, sent, faults } = setUp(ledger, { mayGo })
        const [due] = await ledger.claim('usual', 1, at(10))
        if (!due) throw new Error('Nothing was due.')
        const sending = sendOne(delivery, due)
        await until(() => isAsked)
        pass(10_000)
        await sending
        expect([sent, faults, await standing(ledger)]).toEqual([[], ['ledger/guard'], ['held: guard-failed']])
      }),
    )

    it(
      'that says yes when the lease is over sends nothing: another may have found by then that it never went',
      withStore(engine, async ({ store: { ledger }, store }) => {
        await addCase(store)
        await ledger.plan(many(2), at(1))
        let minute = 10
        const slow = async (id: string): Promise<void> => {
          // A machine that slept: its timers did too.
          minute = 12
          if (id === 'e1') await ledger.claimDoubts(5, at(minute))
        }
        const { delivery, sent } = setUp(ledger, {
          now: () => at(minute),
          mayGo: async ({ id, status }) => {
            if (status === 'sending') await slow(id)
            return { is: 'go' }
          },
        })
        for (const due of await ledger.claim('usual', 2, at(10))) {
          minute = 10
          await sendOne(delivery, due)
        }
        expect([sent, await standing(ledger)]).toEqual([[], ['held: lease-over', 'unknown: worker-lost']])
      }),
    )
  })
})
