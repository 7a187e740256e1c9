import { describe, expect, it } from 'vitest'
import type { Channel } from '../../src/ledger/ports.ts'
import { receive } from '../../src/ledger/receive.ts'
import { runLedger } from '../../src/ledger/runLedger.ts'
import { openAt } from '../store/place.ts'
import { at } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { addCase, caseId, effect } from './samples.ts'

const numbers = Array.from({ length: 90 }, (_, n) => n)
const every = (step: number): readonly number[] => numbers.filter((n) => n % step === 0)
const causeOf = (n: number): string => `cause:${n}`

/**
 * The model check lets one step happen after another. Here several processes really are at it at the same moment: what is
 * seen depends on the machine, what must hold does not.
 */
eachEngine((engine) => {
  describe('workers, plans, stops, receipts and people who press resend, all at once', () => {
    it('send nothing twice and lose nothing, and each ends as it came to be', async () => {
      const place = await engine.makePlace()
      const open = () => openAt(place, ['m1'], 5_000)
      const stores = [await open(), await open(), await open()] as const
      const [first, second, third] = stores.map(({ ledger }) => ledger)
      if (!first || !second || !third) throw new Error('There are three.')
      await addCase(stores[0])
      const taken: string[] = []
      const faults = new Set<string>()
      let minute = 10
      const now = () => at(minute)
      const text: Channel = {
        kind: 'text',
        ask: async () => ({ is: 'no-answer' }),
        send: async ({ id }, attemptId) => {
          taken.push(attemptId)
          // Its receipt is quicker than its answer, and comes in at another process.
          await receive({ ledger: third, now }, { attemptId, news: { is: 'sent' } })
          if (/5-/.test(id)) throw new Error('socket hang up')
          return { is: 'accepted', reference: attemptId }
        },
      }
      const workers = [first, second, third].map((ledger) =>
        runLedger({
          ...{ ledger, channels: [text], mayGo: () => ({ is: 'go' }), now },
          ...{ every: () => () => undefined, after: () => () => undefined },
          report: (code) => void faults.add(code),
        }),
      )
      const look = () => Promise.all(workers.map((worker) => worker.look()))
      const plan = (n: number, version: number) =>
        (n % 2 === 0 ? first : second).plan([effect(`e${n}-v${version}`, { cause: causeOf(n), version })], at(1))
      const press = (n: number, ledger: typeof first, by: string) =>
        ledger.resend({ ...{ id: `e${n}-v1`, team: 'sample', by, newId: `e${n}-${by}` }, expiresAt: at(90) }, now())

      await Promise.all(numbers.map((n) => plan(n, 1)))
      await Promise.all([
        look(),
        ...every(3).map((n) => plan(n, 2)),
        ...every(7).map((n) => second.stop({ which: { cause: causeOf(n) }, reason: 'stopped' }, now())),
        look(),
      ])
      const pressed = await Promise.all(every(2).flatMap((n) => [press(n, first, 'Kim'), press(n, second, 'Lee')]))
      const stands = () => first.ofCase('sample', caseId)
      const isOver = async () => (await stands()).every(({ status }) => /sent|dropped/.test(status))
      // A few seconds between looks: each takes as much as there are hands.
      for (let looks = 0; looks < 400 && !(await isOver()); looks += 1) {
        minute += 0.1
        await look()
        await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all(workers.map(({ stop }) => stop()))

      const all = await stands()
      expect(all.map(({ id, status }) => [id, status])).toEqual(
        all.map(({ id }) => [id, taken.includes(`${id}.1`) ? 'sent' : 'dropped']),
      )
      expect(new Set(taken).size).toBe(taken.length)
      expect(all.filter(({ attempts, again }) => attempts > 1 || again > 1)).toEqual([])
      expect(all.map(({ id }) => id).filter((id) => /-v1$/.test(id))).toHaveLength(numbers.length)
      expect(all.map(({ id }) => id).filter((id) => /-v2$/.test(id))).toHaveLength(every(3).length)
      expect(all.filter(({ again }) => again === 1)).toHaveLength(pressed.filter(({ is }) => is === 'planned').length)
      expect([...faults]).toEqual(['ledger/channel'])
      for (const store of stores) await store.close()
      await place.remove()
    })
  })
})
