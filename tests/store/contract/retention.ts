import { describe, expect, it } from 'vitest'
import type { NewEffect } from '../../../src/ledger/effect.ts'
import type { Store } from '../../../src/store/makeStore.ts'
import { effect } from '../../ledger/samples.ts'
import { type Engine, openAt } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at, days, keyworker, referral, state, task, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const kim = { name: 'Kim Keyworker', role: 'keyworker', team: 'sample' } as const
const month = () => 28
const nothing = { tasks: 0, effects: 0 }

/** Words that made a task, in a conversation that is over: started again, so that nothing of it can be sent any more. */
const asked = async (store: Store, id: string, n = 1): Promise<void> => {
  const address = { ...web, conversation: `conversation-${n}` }
  const first = await stored(store, turn(undefined, { address, tasks: [task(id)] }))
  await stored(store, turn(first, { address, at: at(2), newKey: true, expiresAt: at(days(300)) }))
}
const done = (store: Store, id: string, minute: number) => store.tasks.command(kim, id, { is: 'done' }, at(minute))

const { caseId: _, ...ofNoCase } = effect('effect-1')
const loose = (id: string, changes: Partial<NewEffect> = {}): NewEffect => ({ ...ofNoCase, id, ...changes })
/** Sent and gone, however it ended. */
const end = async (store: Store, id: string, to: 'delivered' | 'failed' | 'dropped', minute: number): Promise<void> => {
  const found = await store.ledger.find({ id })
  if (!found) throw new Error('not there')
  const reason = to === 'delivered' ? {} : { reason: 'no-such-number' }
  expect(await store.ledger.move(found, { to, ...reason, attempts: 1, asks: 0 }, at(minute))).toBe(true)
}

/** Nothing that ended and belongs to no case is kept for ever, and neither is the key that would open it. */
export const describeRetention = (engine: Engine): void => {
  describe('retention', () => {
    it(
      'a done task of no case goes after its team’s days, with its key; what opened it opens nothing in a backup either',
      withStore(engine, async ({ store, place }) => {
        await asked(store, 'task-1')
        const [row] = await rows(place.database, `SELECT key_id FROM tasks WHERE id = 'task-1'`)
        const keys = await keyCount(place)
        await done(store, 'task-1', 10)
        expect(await store.retention.sweep(month, at(9 + days(28)))).toEqual(nothing)
        expect(await store.retention.sweep(month, at(10 + days(28)))).toEqual({ tasks: 1, effects: 0 })
        expect(await rows(place.database, 'SELECT id FROM tasks')).toEqual([])
        expect(await keyCount(place)).toBe(keys - 1)
        expect(await rows(place.keystore, 'SELECT id FROM keys WHERE id = ?', String(row?.['key_id']))).toEqual([])
        expect(await rows(place.database, 'SELECT key_id FROM doomed_keys')).toEqual([])
        // What happened stays: it says nothing about anybody.
        expect(await rows(place.database, `SELECT actor FROM events WHERE kind = 'task-done'`)).toEqual([
          { actor: kim.name },
        ])
        expect(await store.retention.sweep(month, at(11 + days(28)))).toEqual(nothing)
      }),
    )

    it(
      'the key of a case stays, however it came among those to be destroyed',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        await meddle(place.database, { sql: 'INSERT INTO doomed_keys (key_id) SELECT key_id FROM cases', params: [] })
        await store.turns.expire(at(2))
        expect((await store.referrals.open(keyworker, 'referral-1', at(3)))?.reference).toBe('REF-1')
      }),
    )

    it(
      'an open task stays however old, and so does a done one of a case, or of answers that may still be sent',
      withStore(engine, async ({ store, place }) => {
        await asked(store, 'task-open', 1)
        const ofCase = { ...web, conversation: 'conversation-2' }
        await stored(store, turn(undefined, { address: ofCase, referral: referral(2), tasks: [task('task-case')] }))
        const writing = { ...web, conversation: 'conversation-3' }
        const draft = await stored(
          store,
          turn(undefined, { address: writing, tasks: [task('task-draft')], expiresAt: at(days(300)) }),
        )
        for (const id of ['task-case', 'task-draft']) await done(store, id, 10)
        expect(await store.retention.sweep(month, at(days(200)))).toEqual(nothing)
        // It is sent: then it is the case's. A control: had it been begun anew instead, it would go.
        const sending = { address: writing, at: at(20), newKey: true, referral: referral(3), expiresAt: at(days(300)) }
        await stored(store, turn(draft, { ...sending, state: { ...state(), drafts: {} } }))
        expect(await store.retention.sweep(month, at(days(200)))).toEqual(nothing)
        expect(await rows(place.database, `SELECT case_id FROM tasks WHERE id = 'task-draft'`)).toEqual([
          { case_id: 'case-3' },
        ])
        await meddle(place.database, {
          sql: `UPDATE tasks SET case_id = NULL WHERE id = 'task-draft' AND referral_id = ?`,
          params: ['referral-3'],
        })
        await store.turns.expire(at(days(400)))
        expect(await store.retention.sweep(month, at(days(400)))).toEqual({ tasks: 1, effects: 0 })
        expect((await rows(place.database, 'SELECT id FROM tasks ORDER BY id')).map(({ id }) => id)).toEqual([
          'task-case',
          'task-open',
        ])
      }),
    )

    it(
      'a team whose policy is gone keeps for the longest a policy may say',
      withStore(engine, async ({ store }) => {
        await asked(store, 'task-1')
        await done(store, 'task-1', 10)
        const gone = () => undefined
        expect(await store.retention.sweep(gone, at(9 + days(365)))).toEqual(nothing)
        expect(await store.retention.sweep(gone, at(10 + days(365)))).toEqual({ tasks: 1, effects: 0 })
      }),
    )

    it(
      'an effect of no case goes 90 days after it ended, with its key; one of a case stays with it',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        const ends = ['delivered', 'failed', 'dropped'] as const
        await store.ledger.plan(
          [effect('of-case', { cause: 'c' }), ...ends.map((to) => loose(to, { cause: `cause:${to}` }))],
          at(5),
        )
        const keys = await keyCount(place)
        await store.ledger.plan([loose('planned', { cause: 'later' })], at(5))
        for (const to of ends) await end(store, to, to, 20)
        await end(store, 'of-case', 'delivered', 20)
        expect(await store.retention.sweep(month, at(19 + days(90)))).toEqual(nothing)
        expect(await store.retention.sweep(month, at(20 + days(90)))).toEqual({ tasks: 0, effects: 3 })
        expect((await rows(place.database, 'SELECT id FROM effects ORDER BY id')).map(({ id }) => id)).toEqual([
          'of-case',
          'planned',
        ])
        expect(await keyCount(place)).toBe(keys - 3 + 1)
        // The case's own key, and that of what is planned, still open.
        expect((await store.ledger.claim('usual', 9, at(30))).map(({ id, content }) => [id, content?.person])).toEqual([
          ['planned', 'person-1'],
        ])
        expect(await store.referrals.open({ ...kim, role: 'keyworker' }, 'referral-1', at(days(100)))).toBeDefined()
      }),
    )

    it(
      'what was resent is sealed by the key of the one before: both go together, when the last of them is past its time',
      withStore(engine, async ({ store, place }) => {
        await store.ledger.plan([loose('first')], at(5))
        await end(store, 'first', 'failed', 20)
        const again = { id: 'first', team: 'sample', by: kim.name, newId: 'second', expiresAt: at(days(81)) }
        const keys = await keyCount(place)
        expect(await store.ledger.resend(again, at(days(80)))).toEqual({ is: 'planned', id: 'second' })
        expect(await store.retention.sweep(month, at(days(100)))).toEqual(nothing)
        await end(store, 'second', 'delivered', days(80) + 1)
        expect(await store.retention.sweep(month, at(days(170)))).toEqual(nothing)
        expect(await store.retention.sweep(month, at(days(170) + 1))).toEqual({ tasks: 0, effects: 2 })
        expect(await keyCount(place)).toBe(keys - 1)
      }),
    )

    it(
      'two processes sweep at once and each thing goes once; one that was stopped is finished by the next',
      withStore(engine, async ({ store, another, place }) => {
        for (let n = 1; n <= 5; n += 1) {
          await asked(store, `task-${n}`, n)
          await done(store, `task-${n}`, 10)
          await store.ledger.plan([loose(`effect-${n}`, { cause: `cause:${n}` })], at(5))
          await end(store, `effect-${n}`, 'delivered', 20)
        }
        const other = await another()
        const swept = await Promise.all([store, other].map((one) => one.retention.sweep(month, at(days(91)))))
        expect([
          swept.reduce((sum, { tasks }) => sum + tasks, 0),
          swept.reduce((s, { effects }) => s + effects, 0),
        ]).toEqual([5, 5])
        // Stopped after the rows went and before the keys did.
        const before = await keyCount(place)
        await asked(store, 'task-9', 9)
        const made = await rows(place.database, `SELECT key_id FROM tasks WHERE id = 'task-9'`)
        await meddle(
          place.database,
          { sql: `DELETE FROM tasks WHERE id = 'task-9'`, params: [] },
          ...made.map(({ key_id }) => ({
            sql: 'INSERT INTO doomed_keys (key_id) VALUES (?)',
            params: [String(key_id)],
          })),
        )
        await asked(store, 'task-10', 10)
        await done(store, 'task-10', 10)
        const after = await openAt(place)
        expect(await after.retention.sweep(month, at(days(91)))).toEqual({ tasks: 1, effects: 0 })
        await after.close()
        // Two conversations since, one key each; both tasks' keys are gone.
        expect(await keyCount(place)).toBe(before + 2)
      }),
    )
  })
}
