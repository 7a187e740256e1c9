import { describe, expect, it } from 'vitest'
import type { NewTask } from '../../../src/referrals/newTask.ts'
import type { ReferralInList } from '../../../src/referrals/ports.ts'
import type { Store } from '../../../src/store/makeStore.ts'
import { LocalDate } from '../../../src/time/instant.ts'
import { effect } from '../../ledger/samples.ts'
import type { Engine } from '../place.ts'
import { meddle, rowCounts, rows } from '../raw.ts'
import { at, days, kept, keyworker, referral, stranger, task, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const oneOf = (conversation: string) => ({ ...web, conversation })

export const describeReferrals = (engine: Engine): void => {
  describe('a referral', () => {
    it(
      'is stored with the turn that sent it, and opens as it was given',
      withStore(engine, async ({ store, restart, place }) => {
        const sent = referral(1, { checklistHash: 'checklist-1', answers: { name: kept('Łucja') } })
        await stored(store, turn(undefined, { referral: sent, tasks: [task('task-1')], newKey: true }))
        expect(await rowCounts(place)).toEqual({
          ...{ conversations: 1, turns: 1, cases: 1, referrals: 1, report_rows: 1, lookups: 0, events: 2, tasks: 1 },
        })
        const opened = await (await restart()).referrals.open(keyworker, 'referral-1', at(5))
        expect(opened).toEqual({
          ...{ id: 'referral-1', caseId: 'case-1', reference: 'REF-1', form: 'self-referral', formVersion: 1 },
          ...{ source: 'self', path: 'full', lang: 'en', status: 'new', stage: 'born', policyHash: 'policy-1' },
          ...{ sentAt: at(1), decideBy: '2026-12-07', referral: sent.referral, answers: sent.answers },
          events: [
            { at: at(1), kind: 'sent', actor: 'family' },
            { at: at(1), kind: 'task-made', actor: 'service' },
            { at: at(5), kind: 'opened', actor: 'Kim Keyworker' },
          ],
          tasks: [
            {
              ...{ id: 'task-1', what: 'person-asked', urgency: 'soon', owner: 'keyworker', dueAt: at(days(1)) },
              ...{ madeAt: at(1), referralId: 'referral-1', done: false, detail: { words: 'please call me' } },
            },
          ],
        })
      }),
    )

    it(
      'takes an alert that was raised before a team was known along to the chosen team, sent or not',
      withStore(engine, async ({ store }) => {
        const raised = await stored(store, turn(undefined, { team: 'other-team', tasks: [task('task-1')] }))
        const listed = async (viewer: typeof keyworker) =>
          (await store.referrals.tasks(viewer, at(3))).map(({ id }) => id)
        expect(await listed(stranger)).toEqual(['task-1'])
        const chosen = await stored(store, turn(raised, { team: 'sample', teamIsChosen: true }))
        expect([await listed(stranger), await listed(keyworker)]).toEqual([[], ['task-1']])
        await stored(store, turn(chosen, { referral: referral(1), newKey: true }))
        const opened = await store.referrals.open(keyworker, 'referral-1', at(5))
        expect(opened?.tasks.map(({ id }) => id)).toEqual(['task-1'])
      }),
    )

    it(
      'plans what leaves the house because it was opened with that opening, once for however many openings at once',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        const open = (id: string) =>
          store.referrals.open(keyworker, 'referral-1', at(5), ({ caseId }) => [
            effect(id, { caseId, cause: 'referral:referral-1', sendAt: at(5) }),
          ])
        await Promise.all(['effect-1', 'effect-2', 'effect-3'].map(open))
        const planned = await store.ledger.ofCase('sample', 'case-1')
        expect(planned).toMatchObject([{ status: 'planned', cause: 'referral:referral-1' }])
        const unsound = store.referrals.open(keyworker, 'referral-1', at(6), () => [effect('no spaces, please')])
        await expect(unsound).rejects.toMatchObject({ code: 'ledger/invalid' })
        const { events = [] } = (await store.referrals.open(keyworker, 'referral-1', at(7))) ?? {}
        expect(events.filter(({ kind }) => kind === 'opened').map(({ at }) => at)).toEqual([at(5), at(5), at(5), at(7)])
      }),
    )

    it(
      'leaves nothing at all when something in the middle of its commit fails',
      withStore(engine, async ({ store, place }) => {
        const before = await stored(store, turn(undefined))
        const counts = await rowCounts(place)
        // The id of the last task is taken: all the statements before it have been run by then.
        await meddle(place.database, {
          sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, key_id, detail)
              SELECT 'task-1', 'sample', 'court', 'soon', 'keyworker', ?, ?, 'x', state FROM conversations`,
          params: [at(1), at(1)],
        })
        const sending = turn(before, { referral: referral(1), tasks: [task('task-0'), task('task-1')], newKey: true })
        expect(await store.turns.commit(sending)).toEqual({ is: 'stale' })
        expect(await rowCounts(place)).toEqual({ ...counts, tasks: 1 })
        expect(await store.turns.load(web, 'message-2', at(2))).toEqual({ conversation: before })
        // The same turn without the clash goes through: nothing of the first try is in its way.
        await stored(store, { ...sending, tasks: [task('task-0')] })
      }),
    )

    it(
      'that the database refuses half-way is a fault, and leaves nothing of its turn',
      withStore(engine, async ({ store, place }) => {
        const before = await stored(store, turn(undefined))
        const counts = await rowCounts(place)
        // A whole number is asked for: the database itself says no, after turn, conversation and case were written.
        const sending = turn(before, { referral: referral(1, { formVersion: 1.5 }) })
        await expect(store.turns.commit(sending)).rejects.toMatchObject({ code: 'store/broken' })
        expect(await rowCounts(place)).toEqual(counts)
        expect(await store.turns.load(web, 'message-2', at(2))).toEqual({ conversation: before })
      }),
    )

    it(
      'whose reference is taken makes the turn stale, and another reference goes through',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        const address = oneOf('conversation-2')
        const clash = turn(undefined, { address, referral: referral(2, { reference: 'REF-1' }) })
        expect(await store.turns.commit(clash)).toEqual({ is: 'stale' })
        expect(await store.turns.load(address, 'message-1', at(2))).toEqual({})
        expect(await store.referrals.open(keyworker, 'referral-2', at(2))).toBeUndefined()
        await stored(store, { ...clash, referral: referral(2) })
      }),
    )

    it(
      'of another team answers like one that does not exist, and leaves no event',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1), tasks: [task('task-1')] }))
        const before = await rowCounts(place)
        expect(await store.referrals.open(stranger, 'referral-1', at(2))).toBeUndefined()
        expect(await store.referrals.open(keyworker, 'referral-2', at(2))).toBeUndefined()
        expect(await store.referrals.task(stranger, 'task-1', at(2))).toBeUndefined()
        expect(await store.tasks.command(stranger, 'task-1', { is: 'done' }, at(2))).toEqual({ is: 'absent' })
        expect(await rowCounts(place)).toEqual(before)
        expect(await store.referrals.list(stranger, { size: 10 }, at(2))).toEqual([])
        expect(await store.referrals.tasks(stranger, at(2))).toEqual([])
      }),
    )

    it(
      'is one event each time it is opened or listed, naming who looked',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1), tasks: [task('task-1')] }))
        const kinds = async (): Promise<readonly unknown[]> =>
          (
            await rows(place.database, 'SELECT kind, actor, referral_id FROM events WHERE at = ? ORDER BY no', at(9))
          ).map(({ kind, actor, referral_id }) => [kind, actor, referral_id])
        await store.referrals.open(keyworker, 'referral-1', at(9))
        expect(await kinds()).toEqual([['opened', 'Kim Keyworker', 'referral-1']])
        await store.referrals.open(keyworker, 'referral-1', at(9))
        await store.referrals.list(keyworker, { size: 10 }, at(9))
        await store.referrals.tasks(keyworker, at(9))
        await store.referrals.task(keyworker, 'task-1', at(9))
        expect(await kinds()).toEqual([
          ['opened', 'Kim Keyworker', 'referral-1'],
          ['opened', 'Kim Keyworker', 'referral-1'],
          ['listed', 'Kim Keyworker', null],
          ['tasks-listed', 'Kim Keyworker', null],
          ['task-opened', 'Kim Keyworker', 'referral-1'],
        ])
      }),
    )

    it(
      'has events that nobody can change or delete',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        for (const sql of [`UPDATE events SET actor = 'nobody'`, 'DELETE FROM events'])
          await expect(meddle(place.database, { sql, params: [] })).rejects.toMatchObject({ code: 'store/broken' })
        expect(await rows(place.database, 'SELECT actor FROM events')).toEqual([{ actor: 'family' }])
      }),
    )

    it(
      'is found by keyed hashes of its look-ups, however they were typed',
      withStore(engine, async ({ store, place }) => {
        const asTyped = [
          [
            { kind: 'phone', value: '07700 900123' },
            { kind: 'nhs-number', value: '943 476 5919' },
            { kind: 'name', value: 'Łucja Anne-Marie' },
          ],
          [
            { kind: 'phone', value: '+44 7700 900 123' },
            { kind: 'nhs-number', value: '9434765919' },
            { kind: 'name', value: 'LUCJA anne marie  Anne' },
          ],
        ] as const
        for (const [index, lookups] of asTyped.entries()) {
          const address = oneOf(`conversation-${index}`)
          await stored(store, turn(undefined, { address, referral: referral(index, { lookups: [...lookups] }) }))
        }
        const found = await rows(
          place.database,
          `SELECT kind, hash, index_version FROM lookups WHERE case_id = 'case-0' ORDER BY kind, hash`,
        )
        expect(found.map(({ kind }) => kind)).toEqual(['name', 'name', 'name', 'nhs-number', 'phone'])
        expect(
          await rows(
            place.database,
            `SELECT kind, hash, index_version FROM lookups WHERE case_id = 'case-1' ORDER BY kind, hash`,
          ),
        ).toEqual(found)
      }),
    )
  })

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

  describe('a task', () => {
    it(
      'is listed by when it is due until it is done, once',
      withStore(engine, async ({ store }) => {
        const tasks = [task('late', { dueAt: at(9) }), task('early', { dueAt: at(8), what: 'interpreter' })]
        await stored(store, turn(undefined, { tasks }))
        const listed = async () => (await store.referrals.tasks(keyworker, at(2))).map(({ id }) => id)
        expect(await listed()).toEqual(['early', 'late'])
        const done = (who: typeof keyworker, minute: number) =>
          store.tasks.command(who, 'early', { is: 'done' }, at(minute))
        expect(await done(keyworker, 3)).toEqual({ is: 'changed' })
        expect(await done({ ...keyworker, name: 'Kay' }, 4)).toEqual({ is: 'done', by: 'Kim Keyworker', at: at(3) })
        expect(await listed()).toEqual(['late'])
        expect(await store.referrals.task(keyworker, 'early', at(5))).toMatchObject({ done: true, what: 'interpreter' })
      }),
    )

    it(
      'opens with the others of its conversation, of the same team, done or not, and none of another’s',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, turn(undefined, { tasks: [task('a'), task('b', { what: 'urgent-words' })] }))
        await stored(store, turn(first, { team: 'other-team', tasks: [task('c')] }))
        await stored(store, turn(undefined, { address: oneOf('other'), tasks: [task('d')] }))
        await store.tasks.command(keyworker, 'b', { is: 'done' }, at(3))
        const opened = await store.referrals.task(keyworker, 'a', at(4))
        expect(opened).toMatchObject({ beside: [{ id: 'b', what: 'urgent-words', done: true }] })
        expect(JSON.stringify(opened).split('please call me')).toHaveLength(2)
        expect(await store.referrals.task(keyworker, 'd', at(4))).toMatchObject({ beside: [] })
      }),
    )

    it(
      'tells the referral that it was done, and by whom',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { referral: referral(1), tasks: [task('task-1')] }))
        await store.tasks.command(keyworker, 'task-1', { is: 'done' }, at(3))
        const opened = await store.referrals.open(keyworker, 'referral-1', at(5))
        expect(opened?.events.at(-2)).toEqual({ at: at(3), kind: 'task-done', actor: 'Kim Keyworker' })
        expect(opened?.tasks[0]).toMatchObject({ done: true })
      }),
    )

    it(
      'outlives the draft that caused it, words and all',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { tasks: [task('task-1')], expiresAt: at(10) }))
        expect(await store.turns.expire(at(10))).toBe(1)
        const found = await store.referrals.task(keyworker, 'task-1', at(11))
        expect(found).toMatchObject({ detail: { words: 'please call me' } })
        expect(found).not.toHaveProperty('referralId')
      }),
    )
  })
}
