import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Engine } from '../place.ts'
import { openAt } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at, keyworker, referral, reply, task, text, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const keyOf = async (address: string, sql: string): Promise<string> => {
  const [{ key_id }] = z.tuple([z.object({ key_id: z.string() })]).parse(await rows(address, sql))
  return key_id
}

export const describeKeys = (engine: Engine): void => {
  describe('keys', () => {
    it(
      'are one a conversation; newKey seals that turn and what follows by another, and forgets what was said before',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined))
        const old = await keyOf(place.database, 'SELECT key_id FROM conversations')
        const second = await stored(store, turn(first, { newKey: true }))
        const fresh = await keyOf(place.database, 'SELECT key_id FROM conversations')
        await stored(store, turn(second))
        expect(fresh).not.toBe(old)
        expect(await rows(place.database, 'SELECT key_id FROM turns ORDER BY no')).toEqual(
          [old, fresh, fresh].map((key_id) => ({ key_id })),
        )
        expect(await keyCount(place)).toBe(1)
        expect((await store.turns.history(turn(first).address, 0, at(5))).map(({ no }) => no)).toEqual([3, 4, 5, 6])
      }),
    )

    it.each([true, false])(
      'of a draft become its case’s when it is sent, and nothing that follows uses them (caller says newKey: %s)',
      async (newKey) =>
        withStore(engine, async ({ store, place }) => {
          const first = await stored(store, turn(undefined, { expiresAt: at(10) }))
          const draft = await keyOf(place.database, 'SELECT key_id FROM conversations')
          const sending = turn(first, { referral: referral(1), newKey, expiresAt: at(10) })
          const second = await stored(store, sending)
          expect(await keyOf(place.database, 'SELECT key_id FROM cases')).toBe(draft)
          expect(await keyOf(place.database, 'SELECT key_id FROM conversations')).not.toBe(draft)
          // A second family from the same conversation: another case, another key.
          await stored(store, turn(second, { referral: referral(2), newKey, expiresAt: at(10) }))
          const cases = await rows(place.database, 'SELECT DISTINCT key_id FROM cases')
          expect(cases).toHaveLength(2)
          // The conversation's own day comes: the cases' keys stay.
          expect(await store.turns.expire(at(10))).toBe(1)
          expect(await keyCount(place)).toBe(2)
          expect(await store.referrals.open(keyworker, 'referral-1', at(11))).toBeDefined()
        })(),
    )

    it(
      'seal a referral sent with the very first message too',
      withStore(engine, async ({ store, place, restart }) => {
        const conversation = await stored(store, turn(undefined, { referral: referral(1), tasks: [task('task-1')] }))
        expect(await keyCount(place)).toBe(3)
        const again = await restart()
        expect(await again.turns.load(web, undefined, at(2))).toEqual({ conversation })
        expect(await again.referrals.open(keyworker, 'referral-1', at(2))).toBeDefined()
      }),
    )

    it(
      'that were erased make a conversation absent, its history shorter, its message still heard',
      withStore(engine, async ({ store, place, restart }) => {
        const first = await stored(store, turn(undefined))
        const second = await stored(store, turn(first, { referral: referral(1), newKey: true }))
        const third = await stored(store, turn(second))
        await meddle(place.keystore, {
          sql: 'DELETE FROM keys WHERE id = ?',
          params: [await keyOf(place.database, 'SELECT key_id FROM cases')],
        })
        // The case is erased, the conversation goes on; a redelivery from then is heard and answered by nothing.
        const again = await restart()
        expect(await again.turns.load(web, 'message-1', at(2))).toEqual({ conversation: third, seen: [] })
        expect((await again.turns.history(web, 0, at(2))).map(({ no }) => no)).toEqual([5, 6])
        await expect(again.referrals.open(keyworker, 'referral-1', at(2))).rejects.toMatchObject({
          code: 'keys/missing',
        })
        await meddle(place.keystore, {
          sql: 'DELETE FROM keys WHERE id = ?',
          params: [await keyOf(place.database, 'SELECT key_id FROM conversations')],
        })
        // The conversation's own key is erased: it begins afresh.
        const after = await restart()
        expect(await after.turns.load(web, undefined, at(3))).toEqual({})
        expect(await after.turns.history(web, 0, at(3))).toEqual([])
        const fresh = await stored(after, turn(undefined, { inbound: text('fresh'), at: at(3) }))
        expect(fresh.watermark).toBe(third.watermark + 2)
        expect((await after.turns.history(web, 0, at(3))).map(({ no }) => no)).toEqual([7, 8])
      }),
    )

    it(
      'erased by another process stop opening here within a minute',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { at: at(1) }))
        await meddle(place.keystore, { sql: `DELETE FROM keys WHERE id NOT LIKE 'index-%'`, params: [] })
        expect(await store.turns.load(web, undefined, at(3))).toEqual({})
      }),
    )

    it(
      'of a turn that was refused do not stay behind',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        const before = await keyCount(place)
        const clash = turn(undefined, { address: { ...web, conversation: 'other' }, referral: referral(1) })
        expect(await store.turns.commit(clash)).toEqual({ is: 'stale' })
        expect(await keyCount(place)).toBe(before)
      }),
    )

    it(
      'let go of by a sweep that was stopped half-way are destroyed by the next',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined))
        await meddle(place.database, {
          sql: 'INSERT INTO doomed_keys (key_id) SELECT key_id FROM conversations',
          params: [],
        })
        expect(await store.turns.expire(at(2))).toBe(0)
        expect(await keyCount(place)).toBe(0)
        expect(await rows(place.database, 'SELECT * FROM doomed_keys')).toEqual([])
      }),
    )
  })

  describe('a sealed value', () => {
    it(
      'moved to another row or column of the same key does not open',
      withStore(engine, async ({ store, place, restart }) => {
        const first = await stored(store, turn(undefined))
        await stored(store, turn(first, { replies: [reply('Two')], tasks: [task('a'), task('b')] }))
        await stored(store, turn(undefined, { address: { ...web, conversation: 'sent' }, referral: referral(1) }))
        expect(await store.turns.history(web, 0, at(2))).toHaveLength(4)
        const move = (sql: string) => meddle(place.database, { sql, params: [], expect: 'one' })
        await move(`UPDATE turns SET sealed = (SELECT t.sealed FROM turns t WHERE t.no = 2) WHERE no = 1
          AND conversation_id = (SELECT conversation_id FROM turns WHERE no = 2)`)
        await move('UPDATE referrals SET record = answers')
        await move(`UPDATE tasks SET key_id = (SELECT key_id FROM tasks WHERE id = 'b'),
          detail = (SELECT detail FROM tasks WHERE id = 'b') WHERE id = 'a'`)
        await move(`UPDATE conversations SET state = (SELECT sealed FROM turns WHERE no = 2)
          WHERE id = (SELECT conversation_id FROM turns WHERE no = 2)`)
        const again = await restart()
        const tampered = { code: 'keys/tampered' }
        await expect(again.turns.history(web, 0, at(2))).rejects.toMatchObject(tampered)
        await expect(again.turns.load(web, undefined, at(2))).rejects.toMatchObject(tampered)
        await expect(again.referrals.open(keyworker, 'referral-1', at(2))).rejects.toMatchObject(tampered)
        await expect(again.referrals.task(keyworker, 'a', at(2))).rejects.toMatchObject(tampered)
        expect(await again.referrals.task(keyworker, 'b', at(2))).toBeDefined()
      }),
    )
  })

  describe('the key store', () => {
    it(
      'without which the records do not open at all',
      withStore(engine, async ({ store, place, restart }) => {
        await stored(store, turn(undefined, { referral: referral(1) }))
        await store.close()
        await place.loseKeyStore()
        // A new, empty one is not taken for the right one: nothing is started afresh over the records.
        await expect(restart()).rejects.toMatchObject({ code: 'keys/missing' })
        // Not even by one who makes it look right.
        const link = await keyOf(place.database, 'SELECT keystore AS key_id FROM keystore_link')
        await meddle(place.keystore, { sql: 'UPDATE identity SET id = ?', params: [link] })
        const forged = await openAt(place)
        try {
          expect(await forged.turns.load(web, undefined, at(2))).toEqual({})
          await expect(forged.referrals.open(keyworker, 'referral-1', at(2))).rejects.toMatchObject({
            code: 'keys/missing',
          })
        } finally {
          await forged.close()
        }
      }),
    )

    it(
      'must not be the database of the records',
      withStore(engine, async ({ place }) => {
        await expect(openAt({ ...place, keystore: place.database })).rejects.toMatchObject({ code: 'config/invalid' })
      }),
    )
  })

  describe('a new master key', () => {
    it(
      'in front of the old one seals what is new, and everything still opens and is still found',
      withStore(engine, async ({ store, restart, place }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1) }))
        const both = await restart(['m2', 'm1'])
        expect(await both.turns.load(web, 'message-1', at(2))).toHaveProperty('seen')
        await stored(both, turn(first, { newKey: true }))
        expect(await both.referrals.open(keyworker, 'referral-1', at(2))).toBeDefined()
        const wrappedBy = await rows(place.keystore, 'SELECT DISTINCT master_id FROM keys ORDER BY master_id')
        expect(wrappedBy).toEqual([{ master_id: 'm1' }, { master_id: 'm2' }])
      }),
    )

    it(
      'without the old one is refused at the start',
      withStore(engine, async ({ store, restart }) => {
        await stored(store, turn(undefined))
        await expect(restart(['m2'])).rejects.toMatchObject({ code: 'keys/unknown-master' })
      }),
    )
  })
}
