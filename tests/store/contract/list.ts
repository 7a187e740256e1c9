import { describe, expect, it } from 'vitest'
import type { NewTask } from '../../../src/referrals/newTask.ts'
import type { ReferralInList, Viewer } from '../../../src/referrals/ports.ts'
import type { Store } from '../../../src/store/makeStore.ts'
import { openDriver } from '../../../src/store/openDriver.ts'
import { LocalDate } from '../../../src/time/instant.ts'
import { loseCaseKey } from '../loseCaseKey.ts'
import { type Engine, openOver, patience } from '../place.ts'
import { meddle } from '../raw.ts'
import { at, days, keyworker, referral, task, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const oneOf = (conversation: string) => ({ ...web, conversation })

export const describeList = (engine: Engine): void => {
  describe('the list', () => {
    /** Every page after the other, as somebody would turn them. */
    const paged = async (store: Store, size: number) => {
      const seen: ReferralInList[] = []
      for (;;) {
        const last = seen.at(-1)
        const page = await store.referrals.list(keyworker, { size, ...(last ? { after: last } : {}) }, at(5))
        if (page.length === 0) return seen
        seen.push(...page)
      }
    }

    it(
      'is the newest first while nobody has opened them, page by page, each referral once, also those of the same instant',
      withStore(engine, async ({ store }) => {
        // By bytes: capital letters before small ones. A page that breaks elsewhere loses a referral.
        const ids = ['a', 'B', 'b', 'A', 'c', 'C', 'é']
        for (const [index, id] of ids.entries()) {
          const sent = referral(index, { id, sentAt: at(index < 5 ? 1 : 2) })
          await stored(store, turn(undefined, { address: oneOf(id), referral: sent }))
        }
        const other = referral(99, { team: 'other-team', sentAt: at(3) })
        await stored(store, turn(undefined, { address: oneOf('other'), referral: other }))
        const all = await store.referrals.list(keyworker, { size: 50 }, at(5))
        expect(all.map(({ id }) => id)).toEqual(['é', 'C', 'c', 'b', 'a', 'B', 'A'])
        for (const size of [1, 2, 3, 7]) expect(await paged(store, size)).toEqual(all)
      }),
    )

    it(
      'puts what needs a person now first, then what is on hold, what is late, what nobody has opened, what is due soonest, and what is closed last',
      withStore(engine, async ({ store, place }) => {
        const hold = (because: readonly string[]) => ({ on: because.length > 0, because: [...because] })
        const send = async (
          n: number,
          id: string,
          decideBy: string,
          because: readonly string[],
          what?: NewTask['what'],
        ) => {
          const base = referral(n, { id, decideBy: LocalDate.parse(decideBy) })
          const sent = { ...base, referral: { ...base.referral, hold: hold(because) } }
          const tasks = what === undefined ? [] : [task(`task-${n}`, { what })]
          await stored(store, turn(undefined, { address: oneOf(id), referral: sent, tasks }))
        }
        await send(1, 'closed-before', '2026-11-02', [])
        await send(2, 'due-later', '2026-12-09', [])
        await send(3, 'shared-phone', '2026-12-04', [], 'private-check')
        await send(4, 'late', '2026-11-20', [])
        await send(5, 'held', '2026-12-08', ['abuse'], 'private-check')
        await send(6, 'in-danger', '2026-12-10', ['serious-harm'], 'private-check')
        await send(7, 'alerted', '2026-12-11', [], 'urgent-words')
        await send(8, 'alert-seen-to', '2026-12-07', [], 'urgent-words')
        await send(9, 'harm-in-hand', '2026-12-03', ['serious-harm'], 'private-check')
        await send(10, 'closed-lately', '2026-11-03', [])
        await send(11, 'just-come', '2026-12-12', [])
        await store.tasks.command(keyworker, 'task-8', { is: 'done' }, at(3))
        const becomes = (id: string, status: string, sentAt: number) =>
          meddle(place.database, {
            sql: 'UPDATE referrals SET status = ?, sent_at = ? WHERE id = ?',
            params: [status, at(sentAt), id],
          })
        await becomes('closed-before', 'closed', 1)
        await becomes('closed-lately', 'closed', 2)
        await becomes('harm-in-hand', 'in-work', 1)
        await becomes('just-come', 'new', 4)
        for (const id of ['due-later', 'harm-in-hand', 'held', 'closed-lately', 'late'])
          await store.referrals.open(keyworker, id, at(4))
        const all = await store.referrals.list(keyworker, { size: 50 }, at(5))
        expect(all.map(({ id, caution, isHarmFeared }) => [id, caution, isHarmFeared])).toEqual([
          ['in-danger', 'held', true],
          ['alerted', 'held', false],
          ['alert-seen-to', 'held', false],
          ['held', 'held', false],
          ['late', 'none', false],
          ['just-come', 'none', false],
          ['shared-phone', 'check-first', false],
          ['harm-in-hand', 'held', true],
          ['due-later', 'none', false],
          ['closed-lately', 'none', false],
          ['closed-before', 'none', false],
        ])
        for (const size of [1, 3, 4]) expect(await paged(store, size)).toEqual(all)
      }),
    )

    it(
      'loses and repeats nothing when one on a page before is closed while somebody turns to the next',
      withStore(engine, async ({ store, place }) => {
        for (const n of [1, 2, 3, 4])
          await stored(store, turn(undefined, { address: oneOf(`${n}`), referral: referral(n) }))
        const first = await store.referrals.list(keyworker, { size: 2 }, at(5))
        await meddle(place.database, {
          sql: `UPDATE referrals SET status = 'closed' WHERE id = 'referral-4'`,
          params: [],
        })
        const last = first.at(-1)
        const rest = await store.referrals.list(keyworker, { size: 2, ...(last ? { after: last } : {}) }, at(7))
        expect([first, rest].map((page) => page.map(({ id }) => id))).toEqual([
          ['referral-4', 'referral-3'],
          ['referral-2', 'referral-1'],
        ])
      }),
    )

    it(
      'puts what is closed with an alert that nobody has seen to first, and only there',
      withStore(engine, async ({ store, place }) => {
        for (const n of [1, 2, 3, 4])
          await stored(
            store,
            turn(undefined, {
              ...{ address: oneOf(`${n}`), referral: referral(n) },
              tasks: [task(`task-${n}`, { what: n === 2 ? 'loss-told' : 'interpreter' })],
            }),
          )
        await meddle(place.database, {
          sql: `UPDATE referrals SET status = 'closed' WHERE id <> 'referral-4'`,
          params: [],
        })
        const order = ['referral-2', 'referral-4', 'referral-3', 'referral-1']
        for (const size of [1, 2, 3, 9]) expect((await paged(store, size)).map(({ id }) => id)).toEqual(order)
        await store.tasks.command(keyworker, 'task-2', { is: 'done' }, at(3))
        const after = ['referral-4', 'referral-3', 'referral-2', 'referral-1']
        for (const size of [1, 2, 3, 9]) expect((await paged(store, size)).map(({ id }) => id)).toEqual(after)
      }),
    )

    it(
      'shows what an auditor or an administrator opened as opened by nobody, until somebody opens it who works with the family',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        const place = async () => (await store.referrals.list(keyworker, { size: 9 }, at(9)))[0]?.place
        for (const role of ['auditor', 'administrator', 'operational-lead'] as const) {
          expect(await store.referrals.open({ name: 'Ada', role, team: 'sample' }, 'referral-1', at(5))).toBeDefined()
          expect([role, await place()]).toEqual([role, 3])
        }
        await store.referrals.open(keyworker, 'referral-1', at(6))
        expect(await place()).toBe(4)
      }),
    )

    it(
      'learns of a hold from the record of what was sent before it stood in clear, once, beside one that does not open',
      withStore(engine, async ({ store, place }) => {
        for (const [n, because] of [['serious-harm'], ['abuse'], [], ['abuse']].entries()) {
          const base = referral(n)
          const sent = { ...base, referral: { ...base.referral, hold: { on: because.length > 0, because } } }
          await stored(store, turn(undefined, { address: oneOf(`${n}`), referral: sent }))
        }
        await loseCaseKey(place, 'case-3')
        await meddle(place.database, { sql: `UPDATE referrals SET hold = 'none', hold_read = 0`, params: [] })
        const unread: unknown[] = []
        const later = at(days(1))
        const read = () => store.lives.readHolds(later, (id, cause) => void unread.push([id, cause]))
        expect([await read(), await read()]).toEqual([3, 0])
        expect(unread).toEqual(Array(2).fill(['referral-3', expect.objectContaining({ code: 'keys/missing' })]))
        const listed = await store.referrals.list(keyworker, { size: 9 }, at(5))
        expect(listed.map(({ id, caution, isHarmFeared, place }) => [id, caution, isHarmFeared, place])).toEqual([
          ['referral-0', 'held', true, 0],
          ['referral-1', 'held', false, 1],
          ['referral-3', 'none', false, 3],
          ['referral-2', 'none', false, 3],
        ])
      }),
    )

    it(
      'tells nobody who may not read the story why a hold lies, neither by a mark nor by the place it stands at',
      withStore(engine, async ({ store }) => {
        const holds = [['abuse'], ['serious-harm'], ['abuse']]
        for (const [n, because] of holds.entries()) {
          const base = referral(n)
          const sent = { ...base, referral: { ...base.referral, hold: { on: true, because } } }
          const tasks = n === 2 ? [task('alert', { what: 'urgent-words' })] : []
          await stored(store, turn(undefined, { address: oneOf(`${n}`), referral: sent, tasks }))
        }
        const seenBy = async (role: Viewer['role']) =>
          (await store.referrals.list({ name: 'Ada', role, team: 'sample' }, { size: 9 }, at(5))).map((row) => [
            ...[row.id, row.caution, row.isHarmFeared, row.place],
          ])
        for (const role of ['keyworker', 'auditor'] as const)
          expect(await seenBy(role)).toEqual([
            ['referral-1', 'held', true, 0],
            ['referral-2', 'held', false, 0],
            ['referral-0', 'held', false, 1],
          ])
        for (const role of ['administrator', 'operational-lead'] as const)
          expect(await seenBy(role)).toEqual([
            ['referral-2', 'held', false, 0],
            ['referral-0', 'held', false, 1],
            ['referral-1', 'held', false, 1],
          ])
      }),
    )

    if (engine.name === 'SQLite')
      it(
        'looks at nothing that is closed but what it shows, and at no event, on whichever page',
        withStore(engine, async ({ place }) => {
          const driver = openDriver(place.database, patience)
          const asked: (readonly [string, number])[] = []
          const spied = await openOver(place, {
            ...driver,
            query: (sql, params) => {
              asked.push([sql, params.length])
              return driver.query(sql, params)
            },
          })
          const due = LocalDate.parse('2026-12-07')
          asked.length = 0
          await spied.referrals.list(keyworker, { size: 9 }, at(5))
          for (const where of [2, 3, 5])
            await spied.referrals.list(
              keyworker,
              { size: 9, after: { place: where, due, sentAt: at(1), id: 'a' } },
              at(5),
            )
          expect(asked).toHaveLength(4)
          for (const [sql, count] of asked) {
            const plan = await driver.query(`EXPLAIN QUERY PLAN ${sql}`, Array(count).fill(''))
            const looks = plan
              .map(({ detail }) => String(detail))
              .filter((detail) => /^(SCAN|SEARCH) (r|e|referrals|events)\b.*/.test(detail) && detail !== 'SCAN r')
            expect(looks.length).toBeGreaterThan(0)
            for (const look of looks)
              expect(look).toMatch(
                /^SEARCH (r|referrals) USING INDEX (referrals_open|referrals_closed|sqlite_autoindex_referrals_1) /,
              )
          }
          await spied.close()
        }),
      )
  })

  describe('what the list says of contact', () => {
    const sent = (what: NewTask['what'] | undefined) =>
      turn(undefined, { referral: referral(1), tasks: what === undefined ? [] : [task('t-1', { what })] })
    const cautionIn = async (store: Store) =>
      (await store.referrals.list(keyworker, { size: 5 }, at(9))).map(({ caution }) => caution)

    it.each([
      [undefined, 'none'],
      ['interpreter', 'none'],
      ['private-check', 'check-first'],
      ['urgent-words', 'held'],
      ['loss-told', 'held'],
      ['social-worker-agreement', 'held'],
    ] as const)('a task %s about it, open or done: %s', (what, caution) =>
      withStore(engine, async ({ store }) => {
        await stored(store, sent(what))
        expect(await cautionIn(store)).toEqual([caution])
        await store.tasks.command(keyworker, 't-1', { is: 'done' }, at(3))
        expect(await cautionIn(store)).toEqual([caution])
      })(),
    )

    it(
      'danger heard in words added later stands there as long as the hold does, long after the alert was done',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, sent(undefined))
        const command = { is: 'add', words: 'He hits me', lang: 'en' } as const
        const wish = { reference: 'REF-1', by: 'family', command } as const
        const about = { reference: 'REF-1', heard: ['urgent-words'] }
        const alert = { ...task('alert', { what: 'urgent-words' }), about }
        const tasks = [alert, { ...task('added', { what: 'words-added' }), wish }]
        await stored(store, turn(first, { tasks }))
        for (const id of ['alert', 'added'])
          expect(await store.tasks.command(keyworker, id, { is: 'done' }, at(3))).toEqual({ is: 'changed' })
        await store.turns.expire(at(days(39)))
        await store.retention.sweep(() => 28, at(days(40)))
        expect(await cautionIn(store)).toEqual(['held'])
        const opened = await store.referrals.open(keyworker, 'referral-1', at(days(40)))
        expect(opened?.referral.hold.on).toBe(true)
        expect(opened?.tasks.map(({ id, detail }) => [id, detail])).toEqual(
          ['added', 'alert'].map((id) => [id, { words: 'please call me' }]),
        )
      }),
    )

    it(
      'danger told of it from elsewhere stands there, holds it for everything told, and asks once that somebody speaks with them alone',
      withStore(engine, async ({ store }) => {
        await stored(store, sent(undefined))
        const tasksTold = (which: string) => [
          {
            ...task(`danger-${which}`, { what: 'urgent-words' }),
            about: { reference: 'REF-1', heard: ['urgent-words'] },
          },
          { ...task(`loss-${which}`, { what: 'loss-told' }), about: { reference: 'REF-1', heard: ['loss'] } },
          { ...task(`alone-${which}`, { what: 'private-check' }), about: { reference: 'REF-1' } },
          { ...task(`lost-${which}`), about: { reference: 'REF-9' } },
        ]
        await stored(store, turn(undefined, { address: oneOf('elsewhere'), tasks: tasksTold('first') }))
        await stored(store, turn(undefined, { address: oneOf('third'), tasks: tasksTold('again') }))
        const opened = await store.referrals.open(keyworker, 'referral-1', at(9))
        expect(opened?.referral.hold).toEqual({ on: true, because: ['urgent-words', 'loss'] })
        const ofIt = ['alone-first', 'danger-again', 'danger-first', 'loss-again', 'loss-first']
        expect(opened?.tasks.map(({ id }) => id).toSorted()).toEqual(ofIt)
        const all = await store.referrals.tasks(keyworker, at(9))
        expect(all.filter(({ referralId }) => referralId === undefined).map(({ id }) => id)).toEqual([
          'lost-again',
          'lost-first',
        ])
        await store.tasks.command(keyworker, 'alone-first', { is: 'done' }, at(10))
        await stored(store, turn(undefined, { address: oneOf('fourth'), tasks: tasksTold('later') }))
        const after = await store.referrals.open(keyworker, 'referral-1', at(11))
        expect(after?.tasks.map(({ id }) => id)).toContain('alone-later')
      }),
    )

    it(
      'danger heard after it was sent holds it too, and nobody else’s',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, sent('interpreter'))
        await stored(store, turn(undefined, { address: oneOf('other'), referral: referral(2), tasks: [task('t-2')] }))
        await stored(store, turn(first, { tasks: [task('t-3', { what: 'urgent-words' })] }))
        const listed = await store.referrals.list(keyworker, { size: 5 }, at(9))
        expect(listed.map(({ id, caution }) => [id, caution])).toEqual([
          ['referral-1', 'held'],
          ['referral-2', 'none'],
        ])
      }),
    )
  })
}
