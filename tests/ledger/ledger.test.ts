import { describe, expect, it } from 'vitest'
import type { Standing } from '../../src/ledger/effect.ts'
import type { Ledger, Move } from '../../src/ledger/ports.ts'
import { receive } from '../../src/ledger/receive.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { openOver, patience } from '../store/place.ts'
import { keyCount, meddle, rows } from '../store/raw.ts'
import { at, referral, turn } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { addCase, caseId, effect } from './samples.ts'

const all = async (ledger: Ledger): Promise<readonly Standing[]> => ledger.ofCase('sample', caseId)
const statusOf = async (ledger: Ledger): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await all(ledger)).map(({ id, status, reason }) => [id, reason ? `${status}: ${reason}` : status]),
  )
const move = (to: Move['to'], changes: Partial<Move> = {}): Move => ({ to, attempts: 1, asks: 0, ...changes })
const one = <T>(list: readonly T[]): T => {
  const [first] = list
  if (first === undefined || list.length !== 1) throw new Error(`There are ${list.length}.`)
  return first
}

eachEngine((engine) => {
  describe('planning', () => {
    it(
      'keeps an effect sealed until it is claimed, and then gives it back as planned',
      withStore(engine, async ({ store: { ledger }, store, place, restart }) => {
        await addCase(store)
        const planned = effect('one', { person: 'Łucja-Quokka', payload: { to: '+447700900461', words: 'Żółw' } })
        await ledger.plan([planned], at(1))
        const bytes = (await place.recordBytes()).toString('utf8')
        expect(['Quokka', '+447700900461', 'Żółw'].filter((word) => bytes.includes(word))).toEqual([])
        const { ledger: again } = await restart()
        expect(await again.claim('usual', 5, at(9))).toEqual([])
        const claimed = one(await again.claim('usual', 5, at(10)))
        const { person, payload } = planned
        expect(claimed).toMatchObject({
          ...{ id: 'one', status: 'due', attempts: 0, wakeAt: at(12), content: { person, payload } },
        })
        expect((await again.find({ id: 'one' }))?.rev).toBe(claimed.rev)
      }),
    )

    it(
      'takes the same effect once, whatever it is called the second time',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('one')], at(1))
        await ledger.plan([effect('another', { payload: { words: 'other words' } })], at(2))
        expect(await statusOf(ledger)).toEqual({ one: 'planned' })
      }),
    )

    it(
      'keeps the highest version, in whatever order they come',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('two', { version: 2 })], at(1))
        await ledger.plan([effect('one')], at(2))
        await ledger.plan([effect('three', { version: 3 }), effect('of-another', { person: 'p2' })], at(3))
        const expected = {
          one: 'dropped: replaced',
          two: 'dropped: replaced',
          three: 'planned',
          'of-another': 'planned',
        }
        expect(await statusOf(ledger)).toEqual(expected)
      }),
    )

    it(
      'replaces what a worker has in hand, but nothing that is on its way',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('due'), effect('sending', { person: 'p2' })], at(1))
        const claimed = await ledger.claim('usual', 5, at(10))
        const sending = one(claimed.filter(({ id }) => id === 'sending'))
        const due = one(claimed.filter(({ id }) => id === 'due'))
        expect(await ledger.move(sending, move('sending', { wakeAt: at(12) }), at(10))).toBe(true)
        await ledger.plan([effect('due2', { version: 2 }), effect('sending2', { version: 2, person: 'p2' })], at(10))
        const expected = { due: 'dropped: replaced', due2: 'planned', sending: 'sending', sending2: 'planned' }
        expect(await statusOf(ledger)).toEqual(expected)
        expect(await ledger.move(due, move('sending', { wakeAt: at(12) }), at(10))).toBe(false)
      }),
    )

    it(
      'lets no older version out that slipped in beside a newer one',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        // In one statement neither sees the other, as two transactions at the same moment would not.
        await ledger.plan([effect('one'), effect('two', { version: 2 })], at(1))
        const claimed = await ledger.claim('usual', 5, at(10))
        const left = await Promise.all(
          claimed.map(
            async (each) => (await ledger.move(each, move('sending', { wakeAt: at(12) }), at(10))) && each.id,
          ),
        )
        expect(left.filter((id) => id !== false)).toEqual(['two'])
      }),
    )

    it(
      'refuses what makes no sense, names the field, and saves nothing of its cause',
      withStore(engine, async ({ store, store: { ledger }, place }) => {
        await addCase(store)
        const refused = { code: 'ledger/invalid', message: expect.stringContaining('expiresAt') }
        await expect(ledger.plan([effect('one', { expiresAt: at(10) })], at(1))).rejects.toMatchObject(refused)
        const words = effect('two', { cause: 'she said that' })
        await expect(ledger.plan([words], at(1))).rejects.toMatchObject({ code: 'ledger/invalid' })
        expect(await rows(place.database, 'SELECT id FROM effects')).toEqual([])
      }),
    )

    it(
      'plans nothing for a family that was erased, and gives what was planned back without its content',
      withStore(engine, async ({ store, store: { ledger }, place, restart }) => {
        await addCase(store)
        await ledger.plan([effect('one')], at(1))
        await meddle(place.keystore, { sql: `DELETE FROM keys WHERE id NOT LIKE 'index-%'`, params: [] })
        const again = await restart()
        await again.ledger.plan([effect('two', { cause: 'appointment:2' })], at(2))
        const claimed = one(await again.ledger.claim('usual', 5, at(10)))
        expect([claimed.id, 'content' in claimed]).toEqual(['one', false])
      }),
    )
  })

  describe('a turn', () => {
    it(
      'plans its effects and stops others, with itself or not at all',
      withStore(engine, async ({ store, store: { ledger }, place }) => {
        await addCase(store)
        await ledger.plan([effect('before')], at(1))
        const alert = effect('alert', { cause: 'task:1', channel: 'teams', urgency: 'now', sendAt: at(2) })
        const { caseId: _, ...loose } = alert
        const hello = effect('hello', { cause: 'referral:2', caseId: 'case-2', kind: 'hello' })
        const sending = turn(undefined, {
          ...{ referral: referral(2), effects: [loose, hello], newKey: true },
          stops: [{ which: { caseId }, reason: 'loss-told' }],
        })
        const counts = await keyCount(place)
        expect(await store.turns.commit({ ...sending, rev: 7 })).toEqual({ is: 'stale' })
        expect([await rows(place.database, 'SELECT id FROM effects'), await keyCount(place)]).toEqual([
          [{ id: 'before' }],
          counts,
        ])
        await stored(store, sending)
        expect(await statusOf(ledger)).toEqual({ before: 'dropped: loss-told' })
        expect(one(await ledger.claim('now', 5, at(2))).content?.payload).toEqual(alert.payload)
        // Sealed by the key of the case that the same turn made.
        const [sealedBy] = await rows(
          place.database,
          `SELECT e.id FROM effects e JOIN cases c ON c.id = e.case_id AND c.key_id = e.key_id WHERE e.id = 'hello'`,
        )
        expect(sealedBy).toEqual({ id: 'hello' })
      }),
    )
  })

  describe('claiming', () => {
    it(
      'gives each effect to one worker, in order of time, the urgent ones in a lane of their own',
      withStore(engine, async ({ store, another }) => {
        await addCase(store)
        const other = await another()
        const many = Array.from({ length: 30 }, (_, n) =>
          effect(`e${n}`, { cause: `c:${n}`, sendAt: at(30 - n), urgency: n === 7 ? 'now' : 'usual' }),
        )
        await store.ledger.plan(many, at(0))
        expect((await store.ledger.claim('usual', 3, at(40))).map(({ id }) => id).toSorted()).toEqual([
          'e27',
          'e28',
          'e29',
        ])
        const claimed = await Promise.all(
          [store, other, store, other, store, other].map(({ ledger }) => ledger.claim('usual', 10, at(40))),
        )
        for (const { ledger } of [store, other, store]) claimed.push(await ledger.claim('usual', 30, at(40)))
        const ids = claimed.flat().map(({ id }) => id)
        expect([ids.length, new Set(ids).size]).toEqual([26, 26])
        expect((await other.ledger.claim('now', 5, at(40))).map(({ id }) => id)).toEqual(['e7'])
      }),
    )

    it(
      'gives what a lost worker had in hand to another when its lease has run out, and the first can do nothing with it',
      withStore(engine, async ({ store, another }) => {
        await addCase(store)
        const other = await another()
        await store.ledger.plan([effect('one')], at(1))
        const first = one(await store.ledger.claim('usual', 5, at(10)))
        expect(await other.ledger.claim('usual', 5, at(11))).toEqual([])
        const second = one(await other.ledger.claim('usual', 5, at(12)))
        const sending = move('sending', { wakeAt: at(14) })
        expect(await store.ledger.move(first, sending, at(12))).toBe(false)
        expect(await other.ledger.move(second, sending, at(12))).toBe(true)
      }),
    )

    it(
      'turns what a lost worker was handing over into unknown, and gives it to be asked about',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('one')], at(1))
        const due = one(await ledger.claim('usual', 5, at(10)))
        await ledger.move(due, move('sending', { wakeAt: at(12) }), at(10))
        expect(await ledger.claimDoubts(5, at(11))).toEqual([])
        const doubt = one(await ledger.claimDoubts(5, at(12)))
        expect(doubt).toMatchObject({ status: 'unknown', reason: 'worker-lost', attempts: 1 })
        expect(await ledger.claimDoubts(5, at(13))).toEqual([])
        expect(await ledger.claim('usual', 5, at(50))).toEqual([])
        expect(one(await ledger.claimDoubts(5, at(14))).content).toBeDefined()
      }),
    )
  })

  describe('changing', () => {
    it(
      'lets one of many win who change the same effect at the same moment',
      withStore(engine, async ({ store, another }) => {
        await addCase(store)
        const other = await another()
        await store.ledger.plan([effect('one')], at(1))
        const due = one(await store.ledger.claim('usual', 5, at(10)))
        const won = await Promise.all(
          [store, other, store, other, store].map(({ ledger }, n) =>
            ledger.move(due, move('held', { reason: `hold-${n}`, wakeAt: at(20) }), at(10)),
          ),
        )
        expect(won.filter((ok) => ok)).toHaveLength(1)
        expect(await statusOf(store.ledger)).toEqual({ one: `held: hold-${won.indexOf(true)}` })
      }),
    )

    it(
      'keeps what the provider calls it, sealed, for when it is asked',
      withStore(engine, async ({ store, store: { ledger }, place }) => {
        await addCase(store)
        await ledger.plan([effect('one')], at(1))
        const due = one(await ledger.claim('usual', 5, at(10)))
        await ledger.move(due, move('accepted', { reference: 'SM-Quokka', wakeAt: at(20) }), at(10))
        expect(await ledger.find({ id: 'one' })).toMatchObject({ status: 'accepted', changedAt: at(10) })
        expect(await ledger.find({ id: 'two' })).toBeUndefined()
        expect((await place.recordBytes()).includes('Quokka')).toBe(false)
        expect(one(await ledger.claimDoubts(5, at(20))).reference).toBe('SM-Quokka')
      }),
    )

    it(
      'stops a cause and lifts a hold, and touches nothing else',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        const ids = ['a', 'b', 'c'] as const
        await ledger.plan(
          ids.map((id) => effect(id, { cause: `cause:${id}` })),
          at(1),
        )
        for (const each of await ledger.claim('usual', 5, at(10)))
          await ledger.move(each, move('held', { reason: 'quiet', wakeAt: at(50) }), at(10))
        await ledger.stop({ which: { cause: 'cause:a' }, reason: 'cancelled' }, at(11))
        await ledger.lift({ cause: 'cause:b' }, at(12))
        expect(await statusOf(ledger)).toEqual({ a: 'dropped: cancelled', b: 'held: quiet', c: 'held: quiet' })
        expect((await ledger.claim('usual', 5, at(12))).map(({ id }) => id)).toEqual(['b'])
      }),
    )
  })

  describe('resend', () => {
    it(
      'is a new effect with the name of the person, once, and only of what is not under way',
      withStore(engine, async ({ store, another }) => {
        await addCase(store)
        const { ledger } = store
        await ledger.plan([effect('one')], at(1))
        const press = (id: string, newId: string, by = 'Kim Keyworker', team = 'sample') =>
          ledger.resend({ id, team, by, newId, expiresAt: at(90) }, at(30))
        expect(await press('one', 'early')).toEqual({ is: 'refused', status: 'planned' })
        expect(await press('one', 'x', 'Sam Stranger', 'other-team')).toEqual({ is: 'absent' })
        const due = one(await ledger.claim('usual', 5, at(10)))
        await ledger.move(due, move('failed', { reason: '30005' }), at(10))
        const other = await another()
        const both = await Promise.all([
          press('one', 'again'),
          other.ledger.resend({ id: 'one', team: 'sample', by: 'Lee', newId: 'again-too', expiresAt: at(90) }, at(30)),
        ])
        // The loser finds it taken, or finds the winner's standing in its place: they are told the same.
        expect(both.map(({ is }) => is).toSorted()).toEqual(['planned', 'pressed-already'])
        const claimed = one(await ledger.claim('usual', 5, at(30)))
        expect(claimed).toMatchObject({ version: 1, again: 1, content: { payload: effect('one').payload } })
        expect(['Kim Keyworker', 'Lee']).toContain(claimed.askedBy)
        // What the cause plans next is no repetition of what the person pressed.
        await ledger.plan([effect('two', { version: 2 })], at(31))
        expect(await statusOf(ledger)).toMatchObject({ two: 'planned', [claimed.id]: 'dropped: replaced' })
        expect(await press('one', 'late')).toMatchObject({ is: 'refused' })
      }),
    )

    it('is told as pressed by another only if somebody pressed, not when a receipt comes in between', async () => {
      const place = await engine.makePlace()
      const driver = openDriver(place.database, patience)
      let between: () => Promise<unknown> = async () => undefined
      const store = await openOver(place, {
        ...driver,
        commit: async (statements) => {
          const first = between
          between = async () => undefined
          await first()
          return driver.commit(statements)
        },
      })
      try {
        await addCase(store)
        const { ledger } = store
        await ledger.plan([effect('one')], at(1))
        const due = one(await ledger.claim('usual', 5, at(10)))
        await ledger.move(due, move('unknown', { reason: 'timeout', wakeAt: at(11) }), at(10))
        between = () => receive({ ledger, now: () => at(11) }, { attemptId: 'one.1', news: { is: 'sent' } })
        const press = { id: 'one', team: 'sample', by: 'Kim', newId: 'again', expiresAt: at(90) }
        expect(await ledger.resend(press, at(30))).toEqual({ is: 'planned', id: 'again' })
        expect(await statusOf(ledger)).toEqual({ one: 'sent', again: 'planned' })
        expect(await ledger.resend({ ...press, newId: 'more' }, at(31))).toEqual({ is: 'pressed-already' })
      } finally {
        await store.close()
        await place.remove()
      }
    })

    it(
      'is refused for what a withdrawal or a loss stopped, and not for what was only too late',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('stopped')], at(1))
        await ledger.stop({ which: { caseId }, reason: 'withdrawn' }, at(2))
        const late = effect('late', { cause: 'appointment:2' })
        await ledger.plan([late], at(3))
        const due = one(await ledger.claim('usual', 5, at(10)))
        await ledger.move(due, move('dropped', { reason: 'expired:quiet-hours', attempts: 0 }), at(70))
        const press = (id: string) =>
          ledger.resend({ id, team: 'sample', by: 'Kim', newId: `${id}-again`, expiresAt: at(200) }, at(80))
        expect(await press('stopped')).toEqual({ is: 'refused', status: 'dropped', reason: 'withdrawn' })
        expect(await press('late')).toEqual({ is: 'planned', id: 'late-again' })
      }),
    )
  })

  describe('counting', () => {
    it(
      'says how many stand how and how late they are',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        const due = [10, 10, 20, 21, 59].map((minute, n) => effect(`e${n}`, { cause: `c:${n}`, sendAt: at(minute) }))
        await ledger.plan(
          [...due, effect('far-ahead', { cause: 'c:9', sendAt: at(2_000), expiresAt: at(3_000) })],
          at(0),
        )
        const [first] = await ledger.claim('usual', 1, at(10))
        if (!first) throw new Error('Nothing was due.')
        await ledger.move(first, move('sent', { reference: 'r', wakeAt: at(11) }), at(10))
        const counts = [...(await ledger.counts(at(21)))].toSorted((a, b) => a.late.localeCompare(b.late))
        expect(counts).toEqual([
          { status: 'planned', late: 'a-minute', count: 1 },
          { status: 'planned', late: 'an-hour', count: 2 },
          { status: 'sent', late: 'an-hour', count: 1 },
          { status: 'planned', late: 'in-time', count: 1 },
        ])
      }),
    )
  })
})
