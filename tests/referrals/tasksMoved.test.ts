import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/referrals/ports.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import type { Place } from '../store/place.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, days, referral, task, turn } from '../store/samples.ts'
import { rules, saying } from './house.ts'

const lead: Viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' }
const deputy = () => ({ deputy: 'operational-lead', effects: [] }) as const

const allocated = async (store: Store) => {
  const urgent = task('urgent', { what: 'urgent-words', dueAt: at(15) })
  const first = await stored(store, turn(undefined, { referral: referral(1), tasks: [urgent], newKey: true }))
  for (const [seen, name] of (['start-screening', 'accept', 'allocate'] as const).entries())
    expect(await store.lives.take(lead, 'referral-1', seen, saying[name], rules, at(60))).toMatchObject({ is: 'moved' })
  expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(6)))).toBe(1)
  return first
}

const open = async ({ database }: Place) =>
  (await rows(database, 'SELECT what FROM tasks WHERE done_at IS NULL ORDER BY what')).map(({ what }) => what)

eachEngine((engine) => {
  describe('the open tasks about a family', () => {
    it(
      'end with its closing, which the history shows, and nobody hears of them later; what is about safety stays',
      withStore(engine, async ({ store, place }) => {
        await allocated(store)
        expect(await open(place)).toEqual(['first-contact', 'look-again', 'tell-family-yes', 'urgent-words'])
        await store.lives.take(lead, 'referral-1', 3, { ...saying.close, reason: 'loss' }, rules, at(days(6)))
        expect(await open(place)).toEqual(['urgent-words'])
        const opened = await store.referrals.open(lead, 'referral-1', at(days(6)))
        const ended = opened?.events.filter(({ kind }) => kind === 'task-ended')
        expect(ended).toEqual(Array(3).fill({ at: at(days(6)), kind: 'task-ended', actor: 'service' }))
        expect(await store.tasks.escalate(deputy, at(days(40)))).toBe(1)
      }),
    )

    it(
      'end when it is taken back, with the turn that says so; its own task stays',
      withStore(engine, async ({ store, place }) => {
        const first = await allocated(store)
        const wish = { reference: 'REF-1', by: 'family', command: { is: 'withdraw' } } as const
        const withdrawn = { ...task('wish-1', { what: 'withdrawn' }), wish }
        await stored(store, turn(first, { at: at(days(6)), tasks: [withdrawn] }))
        expect(await open(place)).toEqual(['urgent-words', 'withdrawn'])
      }),
    )

    it(
      'go from the hands of whoever had it to those of whoever has it now, with a clock of their own',
      withStore(engine, async ({ store, place }) => {
        await allocated(store)
        const [pia, paul] = [saying.allocate.to, saying['hand-over'].to]
        await meddle(place.database, {
          sql: `UPDATE tasks SET taken_by = ?, taken_at = ? WHERE what = 'first-contact' OR id = 'urgent'`,
          params: [pia, at(70)],
        })
        expect(await store.tasks.escalate(deputy, at(days(9)))).toBe(4)
        await store.lives.take(lead, 'referral-1', 3, saying['hand-over'], rules, at(days(9)))
        // Whoever hands it over has looked.
        expect(await open(place)).toEqual(['first-contact', 'tell-family-yes', 'urgent-words'])
        const held = await rows(
          place.database,
          'SELECT what, taken_by, taken_at, late_told_at FROM tasks WHERE taken_by IS NOT NULL AND done_at IS NULL ORDER BY what',
        )
        const anew = { taken_by: paul, taken_at: at(days(9)), late_told_at: null }
        expect(held).toEqual([
          { what: 'first-contact', ...anew },
          { what: 'urgent-words', taken_by: pia, taken_at: at(70), late_told_at: at(days(9)) },
        ])
        const passed = await rows(place.database, `SELECT actor FROM events WHERE kind = 'task-passed-on'`)
        expect(passed).toEqual([{ actor: 'Lea Lead' }])
      }),
    )

    it(
      'do not pile up while somebody takes a step each week: a step is a look, and what the family adds is none',
      withStore(engine, async ({ store, place }) => {
        const first = await allocated(store)
        const step = (seen: number, name: 'start-contact' | 'record-attempt', day: number) =>
          store.lives.take(lead, 'referral-1', seen, saying[name], rules, at(days(day)))
        expect((await step(3, 'start-contact', 6)).is).toBe('moved')
        for (const [n, day] of [12, 18].entries()) {
          expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(day)))).toBe(1)
          expect((await step(4 + n, 'record-attempt', day)).is).toBe('moved')
        }
        expect(await open(place)).not.toContain('look-again')
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(24)))).toBe(1)
        const wish = { reference: 'REF-1', by: 'family', command: { is: 'add', words: 'Hello', lang: 'en' } } as const
        const added = { ...task('wish-1', { what: 'words-added' }), wish }
        await stored(store, turn(first, { at: at(days(24)), tasks: [added] }))
        expect(await open(place)).toContain('look-again')
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(25)))).toBe(0)
      }),
    )

    it(
      'ask how a closed family is no longer once it is opened again',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        await store.lives.take(lead, 'referral-1', 0, saying.close, rules, at(60))
        await store.lives.fallDue(new Map([['sample', rules]]), at(days(300)), (id) => expect.fail(id))
        expect(await open(place)).toEqual(['ask-how-they-are'])
        expect((await store.lives.take(lead, 'referral-1', 2, saying['re-open'], rules, at(days(301)))).is).toBe(
          'moved',
        )
        expect(await open(place)).toEqual([])
      }),
    )
  })
})
