import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../../src/conversation/ports.ts'
import { openDriver } from '../../../src/store/openDriver.ts'
import { type Engine, openOver, patience } from '../place.ts'
import { keyCount, meddle } from '../raw.ts'
import { at, reply, state, text, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

export const describeTurns = (engine: Engine): void => {
  describe('a conversation', () => {
    it(
      'is absent before its first turn',
      withStore(engine, async ({ store }) => {
        expect(await store.turns.load(web, 'message-1', at(0))).toEqual({})
        expect(await store.turns.history(web, 0, at(0))).toEqual([])
      }),
    )

    it(
      'loads as it was committed, by its own address only',
      withStore(engine, async ({ store }) => {
        const conversation = await stored(store, turn(undefined, { state: state('Łucja 🍼') }))
        expect(conversation).toMatchObject({ rev: 1, watermark: 2 })
        expect(await store.turns.load(web, 'message-2', at(2))).toEqual({ conversation })
        expect(await store.turns.load({ ...web, channel: 'directline' }, undefined, at(2))).toEqual({})
        expect(await store.turns.load({ ...web, conversation: 'conversation-2' }, undefined, at(2))).toEqual({})
      }),
    )

    it(
      'outlives a restart, and gives its redelivered message the same replies',
      withStore(engine, async ({ store, restart }) => {
        const replies = [reply('One'), reply('Two')]
        const conversation = await stored(store, turn(undefined, { replies }))
        const again = await restart()
        expect(await again.turns.load(web, 'message-1', at(2))).toEqual({ conversation, seen: replies })
        expect(await again.turns.load(web, 'message-2', at(2))).toEqual({ conversation })
      }),
    )

    it(
      'keeps what the service says by itself, which is never a redelivery',
      withStore(engine, async ({ store }) => {
        const { inbound: _, ...unasked } = turn(undefined)
        const first = await stored(store, unasked)
        const second = await stored(store, { ...unasked, rev: first.rev })
        expect(second).toMatchObject({ rev: 2, watermark: 2 })
      }),
    )
  })

  describe('a commit', () => {
    it(
      'of the same message again is seen, changes nothing, and wins over stale',
      withStore(engine, async ({ store }) => {
        const conversation = await stored(store, turn(undefined))
        const again = { ...turn(undefined), replies: [reply('Other words')] }
        expect(await store.turns.commit(again)).toEqual({ is: 'seen', replies: [reply('Thank you')] })
        expect(await store.turns.load(web, undefined, at(2))).toEqual({ conversation })
        expect(await store.turns.history(web, 0, at(2))).toHaveLength(2)
      }),
    )

    it(
      'holds a message id per conversation, not for all of them',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined))
        await stored(store, turn(undefined, { address: { ...web, conversation: 'conversation-2' } }))
      }),
    )

    it(
      'against an older rev, or a rev that never was, is stale',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, turn(undefined))
        const second = await stored(store, turn(first))
        for (const rev of [0, 1, 3]) {
          const late = turn(second, { rev, inbound: text(`late-${rev}`) })
          expect(await store.turns.commit(late)).toEqual({ is: 'stale' })
        }
        expect(await store.turns.load(web, 'late-1', at(2))).toEqual({ conversation: second })
        const other = turn(undefined, { address: { ...web, conversation: 'new' }, rev: 1 })
        expect(await store.turns.commit(other)).toEqual({ is: 'stale' })
      }),
    )

    it(
      'wins alone when two race: first turns, later turns, and in two processes',
      withStore(engine, async ({ store, another }) => {
        const other = await another()
        let conversation: Conversation | undefined
        for (const round of ['first', 'second', 'third']) {
          const ended = await Promise.all(
            [store, other, store, other].map((one, index) =>
              one.turns.commit(turn(conversation, { inbound: text(`${round}-${index}`), state: state(`${index}`) })),
            ),
          )
          const won = ended.flatMap((one) => (one.is === 'stored' ? [one.conversation] : []))
          expect(ended.map(({ is }) => is).sort()).toEqual(['stale', 'stale', 'stale', 'stored'])
          conversation = won[0]
          expect(await other.turns.load(web, undefined, at(2))).toEqual({ conversation })
        }
        expect(await store.turns.history(web, 0, at(2))).toHaveLength(6)
      }),
    )

    it(
      'of one message that arrives twice at once is stored once and answered alike',
      withStore(engine, async ({ store, another }) => {
        const other = await another()
        const both = await Promise.all([store, other].map((one) => one.turns.commit(turn(undefined))))
        expect(both.map(({ is }) => is).sort()).toEqual(['seen', 'stored'])
        expect(both.find(({ is }) => is === 'seen')).toEqual({ is: 'seen', replies: [reply('Thank you')] })
      }),
    )
  })

  describe('the history', () => {
    it(
      'is numbered without a gap from 1, in order, and goes on after any number',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, turn(undefined, { replies: [reply('One'), reply('Two')] }))
        const silent = await stored(store, turn(first, { replies: [], at: at(2) }))
        const { inbound: _, ...unasked } = turn(silent, { replies: [], at: at(3) })
        const empty = await stored(store, unasked)
        const last = await stored(store, turn(empty, { replies: [reply('Three')], at: at(4) }))
        const history = await store.turns.history(web, 0, at(5))
        expect(history.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6])
        expect(history.map((one) => one.at)).toEqual([at(1), at(1), at(1), at(2), at(4), at(4)])
        expect(history[0]?.entry).toEqual({ from: 'person', inbound: text('message-1') })
        expect(history[2]?.entry).toEqual({ from: 'service', reply: reply('Two') })
        expect(last.watermark).toBe(6)
        for (let after = 0; after <= 7; after++)
          expect(await store.turns.history(web, after, at(5))).toEqual(history.slice(after))
      }),
    )
  })

  describe('a conversation past its day', () => {
    it(
      'is gone at that very instant, swept or not: state, history and what was heard',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { expiresAt: at(10) }))
        expect(await store.turns.load(web, 'message-1', at(9))).toHaveProperty('conversation')
        for (const sweep of [false, true]) {
          if (sweep) expect(await store.turns.expire(at(10))).toBe(1)
          expect(await store.turns.load(web, 'message-1', at(10))).toEqual({})
          expect(await store.turns.history(web, 0, at(10))).toEqual([])
        }
        // Nor does it come back for a clock that is behind.
        expect(await store.turns.load(web, 'message-1', at(9))).toEqual({})
        expect(await store.turns.expire(at(10))).toBe(0)
      }),
    )

    it.each([true, false])('begins afresh with numbers that were never used (swept: %s)', async (isSwept) =>
      withStore(engine, async ({ store }) => {
        const old = await stored(store, turn(undefined, { expiresAt: at(10) }))
        if (isSwept) await store.turns.expire(at(10))
        expect(await store.turns.commit(turn(old, { at: at(11) }))).toEqual({ is: 'stale' })
        const fresh = await stored(store, turn(undefined, { at: at(11) }))
        expect(fresh.watermark).toBe(old.watermark + 2)
        expect(fresh.rev).toBeGreaterThan(old.rev)
        expect((await store.turns.history(web, 0, at(12))).map(({ no }) => no)).toEqual([3, 4])
        // A tab that was left open with the old rev is told.
        expect(await store.turns.commit(turn(old, { at: at(12), inbound: text('late') }))).toEqual({ is: 'stale' })
      })(),
    )

    it(
      'takes its keys with it, and leaves the others alone',
      withStore(engine, async ({ store, place }) => {
        const started = await stored(store, turn(undefined, { expiresAt: at(10) }))
        await stored(store, turn(started, { newKey: true, expiresAt: at(10) }))
        const other = { ...web, conversation: 'conversation-2' }
        const kept = await stored(store, turn(undefined, { address: other, expiresAt: at(11) }))
        expect(await keyCount(place)).toBe(2)
        expect(await store.turns.expire(at(10))).toBe(1)
        expect(await keyCount(place)).toBe(1)
        expect(await store.turns.load(other, undefined, at(10))).toEqual({ conversation: kept })
      }),
    )

    it(
      'is swept in batches until none is left',
      withStore(engine, async ({ store, place }) => {
        const many = 120
        await Promise.all(
          Array.from({ length: many }, (_, n) =>
            store.turns.commit(turn(undefined, { address: { ...web, conversation: `many-${n}` }, expiresAt: at(10) })),
          ),
        )
        expect(await store.turns.expire(at(10))).toBe(many)
        expect(await keyCount(place)).toBe(0)
      }),
    )

    it(
      'is not swept when a turn comes between finding it and sweeping it, and its key stays',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { expiresAt: at(10) }))
        let second: Conversation | undefined
        const driver = openDriver(place.database, patience)
        const slow = await openOver(place, {
          ...driver,
          query: async (sql, params) => {
            const found = await driver.query(sql, params)
            if (sql.includes('expires_at <= ?') && !second)
              second = await stored(store, turn(first, { at: at(9), expiresAt: at(20) }))
            return found
          },
        })
        expect(await slow.turns.expire(at(10))).toBe(0)
        expect(await slow.turns.load(web, undefined, at(11))).toEqual({ conversation: second })
        expect(await slow.turns.history(web, 0, at(11))).toHaveLength(4)
        await slow.close()
      }),
    )

    it(
      'refuses the turn that was under way when it was swept',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { expiresAt: at(10) }))
        const driver = openDriver(place.database, patience)
        const slow = await openOver(place, {
          ...driver,
          commit: async (statements) => {
            if (statements.length > 1) await store.turns.expire(at(10))
            return driver.commit(statements)
          },
        })
        // Its key is destroyed by now: what it would have stored could never be read.
        expect(await slow.turns.commit(turn(first, { at: at(9), expiresAt: at(20) }))).toEqual({ is: 'stale' })
        expect(await slow.turns.load(web, 'message-2', at(9))).toEqual({})
        await slow.close()
      }),
    )
  })

  describe('the database itself', () => {
    it(
      'holds one message of a conversation once, and one conversation of an address',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined))
        for (const sql of [
          `INSERT INTO turns (conversation_id, no, provider_hash, at, first_no, last_no, key_id, sealed)
            SELECT conversation_id, 2, provider_hash, at, 3, 4, key_id, sealed FROM turns`,
          `INSERT INTO conversations (id, address_hash, team, rev, watermark, updated_at, expires_at)
            SELECT 'other', address_hash, team, rev, watermark, updated_at, expires_at FROM conversations`,
        ])
          await expect(meddle(place.database, { sql, params: [] })).rejects.toMatchObject({ code: 'store/broken' })
      }),
    )
  })
}
