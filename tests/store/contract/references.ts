import { describe, expect, it } from 'vitest'
import type { Address } from '../../../src/conversation/inbound.ts'
import type { Engine } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at, days, referral, reply, turn } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const teams: Address = { channel: 'msteams', conversation: 'a:conversation-1' }
const spies = ['https://smba.quokka.example/uk/', '29:quokka-user', 'a:conversation-1']
const reference = { channelId: 'msteams', serviceUrl: spies[0], user: { id: spies[1] }, conversation: { id: spies[2] } }
const inTeams = (conversation: Parameters<typeof turn>[0], changes: Parameters<typeof turn>[1] = {}) =>
  turn(conversation, { address: teams, ...changes })

export const describeReferences = (engine: Engine): void => {
  describe('a conversation reference', () => {
    it(
      'is there again after a restart, by its own address only, and in clear in no byte',
      withStore(engine, async ({ store, place, restart }) => {
        expect(await store.references.get(teams, at(1))).toBeUndefined()
        await stored(store, inTeams(undefined))
        await store.references.keep(teams, reference, at(1))
        const again = await restart()
        expect(await again.references.get(teams, at(2))).toEqual(reference)
        expect(await again.references.get({ ...teams, channel: 'web' }, at(2))).toBeUndefined()
        const bytes = Buffer.concat([await place.recordBytes(), await place.keyBytes()])
        // The control: what stands in clear on purpose is in these bytes.
        expect(bytes.includes('sample')).toBe(true)
        for (const spy of spies) expect(bytes.includes(spy ?? ''), spy).toBe(false)
      }),
    )

    it(
      'is not kept for a conversation that is not there',
      withStore(engine, async ({ store, place }) => {
        await store.references.keep(teams, reference, at(1))
        await stored(store, inTeams(undefined, { expiresAt: at(10) }))
        await store.references.keep(teams, reference, at(10))
        expect(await rows(place.database, 'SELECT * FROM conversation_references')).toEqual([])
      }),
    )

    it(
      'is written when it is new or the key changed, and at no other turn',
      withStore(engine, async ({ store, place }) => {
        const written = async () =>
          (await rows(place.database, 'SELECT updated_at FROM conversation_references')).map((row) => row['updated_at'])
        const first = await stored(store, inTeams(undefined))
        await store.references.keep(teams, reference, at(1))
        await store.references.keep(teams, { ...reference }, at(2))
        expect(await written()).toEqual([at(1)])
        const moved = { ...reference, serviceUrl: 'https://moved.example/' }
        await store.references.keep(teams, moved, at(3))
        expect(await written()).toEqual([at(3)])
        expect(await store.references.get(teams, at(3))).toEqual(moved)
        await stored(store, inTeams(first, { newKey: true }))
        await store.references.keep(teams, moved, at(4))
        expect(await written()).toEqual([at(4)])
        expect(await store.references.get(teams, at(4))).toEqual(moved)
      }),
    )

    it.each([true, false])('is gone at the instant the conversation is (swept: %s)', async (isSwept) =>
      withStore(engine, async ({ store, place }) => {
        await stored(store, inTeams(undefined, { expiresAt: at(10) }))
        await store.references.keep(teams, reference, at(1))
        expect(await store.references.get(teams, at(9))).toEqual(reference)
        if (isSwept) {
          await store.turns.expire(at(10))
          expect(await rows(place.database, 'SELECT * FROM conversation_references')).toEqual([])
          expect(await keyCount(place)).toBe(0)
        }
        expect(await store.references.get(teams, at(10))).toBeUndefined()
        // Nor does the next conversation at that address inherit it.
        await stored(store, inTeams(undefined, { at: at(11) }))
        expect(await store.references.get(teams, at(11))).toBeUndefined()
        expect(await rows(place.database, 'SELECT * FROM conversation_references')).toEqual([])
      })(),
    )

    it(
      'does not open once the conversation’s key is destroyed, also when it was kept under the key before',
      withStore(engine, async ({ store, place, restart }) => {
        const first = await stored(store, inTeams(undefined))
        await store.references.keep(teams, reference, at(1))
        // From here on the key before is the case's, and lives on.
        await stored(store, inTeams(first, { newKey: true, referral: referral(1) }))
        expect(await store.references.get(teams, at(2))).toEqual(reference)
        const [current] = await rows(place.database, 'SELECT key_id FROM conversations')
        await meddle(place.keystore, { sql: 'DELETE FROM keys WHERE id = ?', params: [String(current?.['key_id'])] })
        const again = await restart()
        expect(await again.references.get(teams, at(2))).toBeUndefined()
        await again.references.keep(teams, reference, at(2))
        expect(await again.references.get(teams, at(2))).toBeUndefined()
      }),
    )

    it(
      'outlives the erasure of a family a professional sent, and goes with a parent’s own conversation',
      withStore(engine, async ({ store, place, restart }) => {
        const byWorker = referral(1, { referral: { ...referral(1).referral, source: 'professional' } })
        const first = await stored(store, inTeams(undefined))
        await stored(store, inTeams(first, { newKey: true, referral: byWorker }))
        await store.references.keep(teams, reference, at(2))
        await store.cases.erase('case-1', 'asked', at(3))
        expect(await store.references.get(teams, at(3))).toEqual(reference)

        const parent = { ...teams, conversation: 'parent' }
        await stored(store, turn(undefined, { address: parent, newKey: true, referral: referral(2) }))
        await store.references.keep(parent, reference, at(4))
        expect(await store.references.get(parent, at(4))).toEqual(reference)
        await store.cases.erase('case-2', 'asked', at(5))
        const again = await restart()
        expect(await again.references.get(parent, at(5))).toBeUndefined()
        expect(await again.references.get(teams, at(5))).toEqual(reference)
        expect(await rows(place.database, 'SELECT 1 AS one FROM conversation_references')).toHaveLength(1)
      }),
    )
  })

  describe('what the service says by itself for a cause', () => {
    it(
      'is said once in each conversation, in order, and puts off no deletion',
      withStore(engine, async ({ store, restart }) => {
        const first = await stored(store, inTeams(undefined, { expiresAt: at(days(1)) }))
        const { inbound: _, expiresAt: __, ...unasked } = inTeams(first, { cause: 'received 1', at: at(2) })
        await store.turns.load(teams, undefined, at(2))
        const second = await stored(store, { ...unasked, replies: [reply('Received')] })
        expect(second.watermark).toBe(first.watermark + 1)
        const again = await restart()
        // As the notice loads: it looks up no message.
        await again.turns.load(teams, undefined, at(3))
        expect(await again.turns.commit({ ...unasked, rev: second.rev, at: at(3) })).toEqual({
          is: 'seen',
          replies: [reply('Received')],
        })
        await stored(again, { ...unasked, rev: second.rev, cause: 'received 2', at: at(4) })
        expect((await again.turns.history(teams, 0, at(5))).map(({ no }) => no)).toEqual([1, 2, 3, 4])
        expect(await again.turns.load(teams, undefined, at(days(1)))).toEqual({})
      }),
    )

    it(
      'begins no conversation',
      withStore(engine, async ({ store, place }) => {
        const { inbound: _, expiresAt: __, ...unasked } = inTeams(undefined, { cause: 'received 1' })
        expect(await store.turns.commit(unasked)).toEqual({ is: 'stale' })
        expect(await rows(place.database, 'SELECT 1 AS one FROM conversations')).toEqual([])
      }),
    )
  })
}
