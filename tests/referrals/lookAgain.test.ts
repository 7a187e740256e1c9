import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/referrals/ports.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { stored } from '../store/contract/stored.ts'
import { rows } from '../store/raw.ts'
import { at, days, referral, turn, web } from '../store/samples.ts'
import { rules, saying } from './house.ts'
import { withTwo } from './lives/withTwo.ts'

const lead: Viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' }

eachEngine((engine) => {
  describe('a referral', () => {
    it(
      'is looked at again when its day is over, once for that day, by whoever has it in hand or else by its role',
      withTwo(engine, async (store, other, place) => {
        for (const n of [1, 2]) {
          const address = { ...web, conversation: `conversation-${n}` }
          await stored(store, turn(undefined, { address, referral: referral(n), newKey: true }))
        }
        let seen = 0
        for (const name of ['start-screening', 'accept', 'allocate', 'start-contact'] as const) {
          const taken = await store.lives.take(lead, 'referral-1', seen, saying[name], rules, at(60))
          expect(taken.is, name).toBe('moved')
          seen += 1
        }
        const teams = new Map([['sample', rules]])
        const sweep = async (day: number) =>
          (await Promise.all([store, other].map((one) => one.lives.lookAgain(teams, at(days(day)))))).reduce(
            (sum, made) => sum + made,
          )
        // Five days for the first contact; what nobody has begun has until the day of its decision, 7 December.
        expect(await sweep(5)).toBe(0)
        expect(await store.counts.looks(at(days(4) - 600))).toEqual([])
        expect(await sweep(6)).toBe(1)
        expect(await sweep(7)).toBe(0)
        const looked = await rows(
          place.database,
          `SELECT referral_id, owner, taken_by FROM tasks WHERE what = 'look-again' ORDER BY referral_id`,
        )
        expect(looked).toEqual([{ referral_id: 'referral-1', owner: 'practitioner', taken_by: saying.allocate.to }])
        expect(await store.counts.looks(at(days(7)))).toEqual([
          { team: 'sample', state: 'contacting', lookBy: '2026-11-26', count: 1 },
        ])
        // A new standing has a day of its own, and so has the other, which is still nobody's by name.
        const booked = { ...saying.book, at: at(days(8)) }
        await store.lives.take(lead, 'referral-1', seen, booked, rules, at(days(7)))
        expect(await store.counts.looks(at(days(7)))).toEqual([])
        expect(await sweep(17)).toBe(2)
        const opened = await store.referrals.open(lead, 'referral-2', at(days(17)))
        expect(opened?.tasks).toMatchObject([{ what: 'look-again', owner: 'clinical-lead' }])
        expect(opened?.tasks[0]).not.toHaveProperty('takenBy')
        expect(opened?.events.map(({ kind }) => kind)).toContain('look-again-due')
        // A team that is not asked about stands in nobody's way.
        expect(await store.lives.lookAgain(new Map(), at(days(99)))).toBe(0)
      }),
    )
  })
})
