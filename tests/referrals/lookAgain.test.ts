import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/referrals/ports.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { loseCaseKey } from '../store/loseCaseKey.ts'
import { openOver, patience } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { at, days, referral, turn, web } from '../store/samples.ts'
import { rules, saying } from './house.ts'
import { withTwo } from './lives/withTwo.ts'

const lead = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const satisfies Viewer

/** On the waiting list since the first day, with nothing else to be done. */
const waiting = async (store: Store): Promise<void> => {
  await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
  for (const [seen, name] of (['start-screening', 'accept', 'to-waiting-list'] as const).entries())
    expect(await store.lives.take(lead, 'referral-1', seen, saying[name], rules, at(60))).toMatchObject({ is: 'moved' })
  for (const { id } of await store.referrals.tasks(lead, at(60)))
    await store.tasks.command(lead, id, { is: 'done' }, at(60))
}

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

    it(
      'that waits is looked at every week, for as long as it waits: whoever has looked is asked anew',
      withStore(engine, async ({ store, place }) => {
        await waiting(store)
        const teams = new Map([['sample', rules]])
        for (const day of [6, 12, 18]) {
          expect(await store.lives.lookAgain(teams, at(days(day))), `day ${day}`).toBe(1)
          const [task] = await rows(place.database, 'SELECT id, rev FROM tasks WHERE done_at IS NULL')
          const finish = () => store.tasks.command(lead, String(task?.['id']), { is: 'done' }, at(days(day)), [], rules)
          expect(await finish()).toEqual({ is: 'changed' })
          expect(await store.counts.looks(at(days(day + 4)))).toEqual([])
          expect(await store.lives.lookAgain(teams, at(days(day + 5)))).toBe(0)
          expect((await finish()).is).toBe('done')
        }
        const opened = await store.lives.open(lead, 'referral-1', at(days(18)))
        expect(opened?.life.lookBy).toBe('2026-12-14')
        expect(opened?.steps.filter(({ kind }) => kind === 'looked-again')).toHaveLength(3)
      }),
    )

    it(
      'that does not open any more has its look opened, as of one under a hold, and finished',
      withStore(engine, async ({ store, place }) => {
        await waiting(store)
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(6)))).toBe(1)
        await loseCaseKey(place, 'case-1')
        const [row] = await rows(place.database, 'SELECT id FROM tasks WHERE done_at IS NULL')
        const id = String(row?.['id'])
        const opened = await store.referrals.task(lead, id, at(days(7)))
        expect(opened).toMatchObject({ what: 'look-again', isHeld: true, detail: { reference: 'REF-1' } })
        expect(await store.tasks.command(lead, id, { is: 'done' }, at(days(7)), [], rules)).toEqual({ is: 'changed' })
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(30)))).toBe(0)
      }),
    )

    it.for(['start-screening', 'information-came'] as const)(
      'whose day for a decision has passed, and was looked at, is not forgotten after a step: %s',
      (step) =>
        withStore(engine, async ({ store, place }) => {
          await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
          const take = async (name: typeof step | 'ask-for-information', seen: number, day: number) =>
            expect((await store.lives.take(lead, 'referral-1', seen, saying[name], rules, at(days(day)))).is).toBe(
              'moved',
            )
          const look = async (day: number) => {
            expect(await store.lives.lookAgain(teams, at(days(day))), `day ${day}`).toBe(1)
            const [row] = await rows(
              place.database,
              `SELECT id FROM tasks WHERE what = 'look-again' AND done_at IS NULL`,
            )
            await store.tasks.command(lead, String(row?.['id']), { is: 'done' }, at(days(day)), [], rules)
          }
          const teams = new Map([['sample', rules]])
          if (step === 'information-came') {
            await take('start-screening', 0, 1)
            await look(17)
            await take('ask-for-information', 2, 18)
            await take('information-came', 3, 19)
          } else {
            await look(17)
            await take('start-screening', 1, 18)
          }
          await look(60)
          await look(300)
        })(),
    )

    it(
      'whose day a clock that went wrong has put a year on is looked at as soon as it is right, and has its own day again',
      withStore(engine, async ({ store, place }) => {
        await waiting(store)
        for (const n of [2, 3]) {
          const address = { ...web, conversation: `conversation-${n}` }
          await stored(store, turn(undefined, { address, referral: referral(n), newKey: true }))
        }
        const screened = (id: string, day: number) =>
          store.lives.take(lead, id, 0, saying['start-screening'], rules, at(days(day)))
        expect((await screened('referral-2', 1)).is).toBe('moved')
        const teams = new Map([['sample', rules]])
        const looks = `SELECT id FROM tasks WHERE what = 'look-again' AND done_at IS NULL AND referral_id <> 'referral-3'`
        const look = async (day: number) => {
          await store.lives.lookAgain(teams, at(days(day)))
          for (const { id } of await rows(place.database, looks))
            await store.tasks.command(lead, String(id), { is: 'done' }, at(days(day)), [], rules)
        }
        await look(365)
        const standing = () => rows(place.database, 'SELECT look_by FROM referrals ORDER BY id')
        expect(await standing()).toEqual(['2027-11-26', '2027-11-23', '2026-12-07'].map((look_by) => ({ look_by })))
        // Nobody looked at this one meanwhile: a step puts it right.
        expect((await screened('referral-3', 2)).is).toBe('moved')
        await look(2)
        expect(await standing()).toEqual(['2026-11-28', '2026-12-07', '2026-12-07'].map((look_by) => ({ look_by })))
        expect(await store.lives.lookAgain(teams, at(days(3)))).toBe(0)
        expect(await store.lives.lookAgain(teams, at(days(9)))).toBe(1)
        expect(await store.lives.lookAgain(teams, at(days(17)))).toBe(2)
      }),
    )

    it(
      'whose looks are many at once has them due over a week, not all on one day',
      withStore(engine, async ({ store, place }) => {
        for (let n = 1; n <= 55; n += 1) {
          const address = { ...web, conversation: `conversation-${n}` }
          await stored(store, turn(undefined, { address, referral: referral(n), newKey: true }))
        }
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(30)))).toBe(55)
        const due = await rows(
          place.database,
          'SELECT due_at, count(*) AS n FROM tasks GROUP BY due_at ORDER BY due_at',
        )
        expect(due).toEqual([10, 10, 10, 10, 15].map((n, day) => ({ due_at: at(days(31 + day)), n })))
      }),
    )

    it(
      'that somebody takes a step with at that very moment is not asked about any more',
      withStore(engine, async ({ store, place }) => {
        await waiting(store)
        const driver = openDriver(place.database, patience)
        let taken = ''
        const slow = await openOver(place, {
          ...driver,
          commit: async (statements) => {
            if (taken === '' && statements.some(({ sql }) => sql.includes('look_told'))) {
              const moved = await store.lives.take(lead, 'referral-1', 3, saying['move-in-list'], rules, at(days(6)))
              taken = moved.is
            }
            return driver.commit(statements)
          },
        })
        expect(await slow.lives.lookAgain(new Map([['sample', rules]]), at(days(6)))).toBe(0)
        expect(taken).toBe('moved')
        expect(await rows(place.database, `SELECT id FROM tasks WHERE what = 'look-again'`)).toEqual([])
        await slow.close()
      }),
    )
  })
})
