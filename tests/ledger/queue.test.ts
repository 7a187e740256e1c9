import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pooledBytes } from '../../src/store/ledger/pooledBytes.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { dataMigrations } from '../../src/store/schema/dataMigrations.ts'
import { withStore } from '../store/contract/withStore.ts'
import { makeChance, openAt, openOver, patience } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { at } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { addCase, caseId, effect } from './samples.ts'

const many = (count: number, sendAt: number) =>
  Array.from({ length: count }, (_, n) => effect(`many-${n}`, { cause: `many:${n}`, sendAt: at(sendAt) }))

eachEngine((engine) => {
  describe('the queue', () => {
    it(
      'finds what a lost worker was sending behind whatever else is due, and counts it meanwhile',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan([effect('lost')], at(1))
        const [due] = await ledger.claim('usual', 5, at(10))
        if (!due) throw new Error('Nothing was due.')
        await ledger.move(due, { to: 'sending', wakeAt: at(12), attempts: 1, asks: 0 }, at(10))
        await ledger.plan(many(30, 5), at(10))
        const sending = (await ledger.counts(at(11))).filter(({ status }) => status === 'sending')
        expect(sending).toEqual([{ status: 'sending', late: 'in-time', count: 1 }])
        expect(await ledger.claimDoubts(5, at(11))).toEqual([])
        // Nobody may send it: it is no more due than what has been sent.
        expect((await ledger.claim('usual', 50, at(12))).map(({ id }) => id)).not.toContain('lost')
        expect((await ledger.claimDoubts(5, at(12))).map(({ id, reason }) => [id, reason])).toEqual([
          ['lost', 'worker-lost'],
        ])
      }),
    )

    it(
      'takes up a hold that was lifted before its end, and leaves one that was not',
      withStore(engine, async ({ store, store: { ledger } }) => {
        await addCase(store)
        await ledger.plan(many(2, 10), at(1))
        for (const each of await ledger.claim('usual', 5, at(10)))
          await ledger.move(each, { to: 'held', reason: 'quiet', wakeAt: at(50), attempts: 0, asks: 0 }, at(10))
        expect(await ledger.claim('usual', 5, at(49))).toEqual([])
        await ledger.lift({ cause: 'many:1' }, at(30))
        expect((await ledger.claim('usual', 5, at(30))).map(({ id }) => id)).toEqual(['many-1'])
        expect((await ledger.claim('usual', 5, at(50))).map(({ id }) => id).toSorted()).toEqual(['many-0', 'many-1'])
      }),
    )

    it('knows where each effect waits that was planned before there was a queue', async () => {
      const place = await engine.makePlace()
      try {
        const step = dataMigrations.findIndex((parts) => parts.includes('ALTER TABLE effects RENAME TO effects_before'))
        const before = openDriver(place.database, patience)
        await before.migrate(dataMigrations.slice(0, step))
        await before.commit(standingBefore.map(oldRow))
        await before.close()
        const store = await openAt(place, ['m1'], 5_000)
        const { ledger } = store
        const found = await ledger.ofCase('sample', caseId)
        expect(found.map(({ id, status, wakeAt, changedAt, rev }) => [id, status, wakeAt, changedAt, rev])).toEqual(
          standingBefore.map(([id, status, wake]) => [id, status, wake === null ? undefined : at(wake), at(3), 4]),
        )
        expect((await ledger.claim('now', 9, at(20))).map(({ id }) => id)).toEqual(['alert'])
        expect((await ledger.claim('usual', 9, at(20))).map(({ id }) => id)).toEqual(['due', 'held', 'planned'])
        expect((await ledger.claimDoubts(9, at(20))).map(({ id }) => id).toSorted()).toEqual(['accepted', 'sending'])
        await store.close()
      } finally {
        await place.remove()
      }
    })
  })

  if (engine.name === 'SQLite')
    it('looks at the front of an index, however many are planned', async () => {
      const place = await engine.makePlace()
      try {
        const driver = openDriver(place.database, patience)
        const asked: (readonly [string, number])[] = []
        const noted = (sql: string, params: readonly unknown[]): void => void asked.push([sql, params.length])
        const store = await openOver(place, {
          ...driver,
          query: (sql, params) => {
            noted(sql, params)
            return driver.query(sql, params)
          },
          commit: (statements) => {
            for (const { sql, params } of statements) noted(sql, params)
            return driver.commit(statements)
          },
        })
        asked.length = 0
        await store.ledger.claim('usual', 5, at(10))
        await store.ledger.claimDoubts(5, at(10))
        await store.ledger.counts(at(10))
        expect(asked).toHaveLength(4)
        for (const [sql, count] of asked) {
          const plan = await driver.query(`EXPLAIN QUERY PLAN ${sql}`, Array(count).fill(''))
          const looks = plan.map(({ detail }) => String(detail)).filter((detail) => /^(SCAN|SEARCH)/.test(detail))
          expect(looks.length).toBeGreaterThan(0)
          for (const look of looks)
            expect(look).toMatch(/^SEARCH effects USING (COVERING )?INDEX effects_queue \(queue=\?/)
        }
        await store.close()
      } finally {
        await place.remove()
      }
    })

  if (engine.name === 'PostgreSQL')
    it(
      'writes no index to claim an effect, nor to write down that it is being sent',
      withStore(engine, async ({ place }) => {
        const indexes = await rows(place.database, `SELECT indexdef FROM pg_indexes WHERE tablename = 'effects'`)
        expect(indexes.length).toBeGreaterThan(4)
        const changing = /\b(status|reason|attempts|asks|wake_at|changed_at|rev)\b/
        expect(indexes.filter(({ indexdef }) => changing.test(String(indexdef)))).toEqual([])
      }),
    )
})

/** Id, status and when it is looked at: what stood in the table before. */
const standingBefore = [
  ['accepted', 'accepted', 15],
  ['alert', 'planned', 10],
  ['asked-enough', 'sent', null],
  ['due', 'due', 11],
  ['ended', 'dropped', null],
  ['held', 'held', 12],
  ['later', 'planned', 30],
  ['planned', 'planned', 13],
  ['sending', 'sending', 14],
] as const

const oldRow = ([id, status, wake]: (typeof standingBefore)[number]) => ({
  sql: `INSERT INTO effects (id, team, case_id, cause, kind, person_hash, version, again, channel, urgency, status, reason,
      attempts, asks, send_at, wake_at, expires_at, changed_at, rev, key_id, sealed)
    VALUES (?, 'sample', ?, ?, 'reminder', 'hash', 1, 0, 'text', ?, ?, 'some-reason', 1, 0, ?, ?, ?, ?, 4, 'key', ?)`,
  params: [
    ...[id, caseId, `cause:${id}`, id === 'alert' ? 'now' : 'usual', status],
    ...[at(1), wake === null ? null : at(wake), at(90), at(3), Buffer.from('sealed')],
  ],
})

describe('pooled bytes', () => {
  it('are as many as asked for, and none is given out twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: 8, max: 6_000 }), { maxLength: 60 }), (seed, counts) => {
        const pooled = pooledBytes(makeChance(seed))
        const given = counts.map((count) => Buffer.from(pooled(count)))
        expect(given.map(({ length }) => length)).toEqual(counts)
        expect(new Set(given.map((bytes) => bytes.toString('hex', 0, 8))).size).toBe(counts.length)
      }),
    )
  })

  it('are not changed once they are given', () => {
    const pooled = pooledBytes(makeChance('pooled'))
    const first = pooled(12)
    const kept = Buffer.from(first).toString('hex')
    for (let n = 0; n < 1_000; n += 1) pooled(12)
    expect(Buffer.from(first).toString('hex')).toBe(kept)
  })
})
