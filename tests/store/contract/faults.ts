import { describe, expect, it } from 'vitest'
import { openDriver } from '../../../src/store/openDriver.ts'
import { type Engine, impatience, openAt, openOver } from '../place.ts'
import { keyCount, meddle, rowCounts } from '../raw.ts'
import { at, keyworker, referral, reply, state, task, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

export const describeFaults = (engine: Engine): void => {
  describe('a database that another process holds', () => {
    it(
      'is busy: nothing is half-saved, reading goes on, and the same turn goes through later',
      withStore(
        engine,
        async ({ store, place }) => {
          const first = await stored(store, turn(undefined))
          const counts = await rowCounts(place)
          const sending = turn(first, { referral: referral(1), tasks: [task('task-1')] })
          const letGo = await place.lock()
          try {
            const busy = { code: 'store/busy' }
            await expect(store.turns.commit(sending)).rejects.toMatchObject(busy)
            await expect(store.referrals.list(keyworker, { size: 1 }, at(2))).rejects.toMatchObject(busy)
            expect(await store.turns.load(web, 'message-2', at(2))).toEqual({ conversation: first })
            if (engine.name === 'SQLite') expect(await store.ready()).toBe('store/busy')
          } finally {
            await letGo()
          }
          expect(await rowCounts(place)).toEqual(counts)
          await stored(store, sending)
          expect(await store.ready()).toBe('ready')
        },
        impatience,
      ),
    )

    it(
      'is waited for when it is let go in time, by every turn that came meanwhile',
      withStore(engine, async ({ place, store }) => {
        await store.close()
        const patient = await openOver(place, openDriver(place.database, 10_000))
        const letGo = await place.lock()
        const turns = [1, 2, 3].map((n) =>
          patient.turns.commit(turn(undefined, { address: { ...web, conversation: `waiting-${n}` } })),
        )
        // Reading needs no lock: by the time it answers, the first try for the lock was made.
        await patient.turns.load(web, undefined, at(1))
        await letGo()
        expect((await Promise.all(turns)).map(({ is }) => is)).toEqual(['stored', 'stored', 'stored'])
        await patient.close()
      }),
    )
  })

  describe('a full disk', () => {
    it(
      'is told as full: nothing is half-saved, and with room again the same turn goes through',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined))
        await store.close()
        const counts = await rowCounts(place)
        const { driver, free } = await place.fullDisk()
        const full = await openOver(place, driver)
        try {
          const large = turn(first, {
            ...{ state: state('long '.repeat(20_000)), referral: referral(1), tasks: [task('task-1')] },
          })
          await expect(full.turns.commit(large)).rejects.toMatchObject({ code: 'store/full' })
          expect(await rowCounts(place)).toEqual(counts)
          expect(await full.turns.load(web, 'message-2', at(2))).toEqual({ conversation: first })
          await free()
          await stored(full, large)
          expect(await full.referrals.open(keyworker, 'referral-1', at(2))).toBeDefined()
        } finally {
          await full.close()
        }
      }),
    )
  })

  describe('a store', () => {
    it(
      'made by a newer version of the program is refused',
      withStore(engine, async ({ place, restart }) => {
        await meddle(place.database, { sql: 'UPDATE schema_version SET version = version + 1', params: [] })
        await expect(restart()).rejects.toMatchObject({ code: 'store/schema' })
      }),
    )

    it(
      'that is closed while turns are under way stores them first, and takes none after',
      withStore(engine, async ({ store, restart, place }) => {
        await stored(store, turn(undefined))
        const under = [1, 2].map((n) =>
          store.turns.commit(turn(undefined, { address: { ...web, conversation: `under-way-${n}` } })),
        )
        const ended = await Promise.allSettled([...under, Promise.resolve().then(() => store.close())])
        const again = await restart()
        const kept = await Promise.all(
          [1, 2].map(
            async (n) =>
              'conversation' in (await again.turns.load({ ...web, conversation: `under-way-${n}` }, undefined, at(2))),
          ),
        )
        // Said to be stored and stored are the same thing, whichever way the race went.
        expect(kept).toEqual(ended.slice(0, 2).map((end) => end.status === 'fulfilled' && end.value?.is === 'stored'))
        expect(await keyCount(place)).toBeGreaterThan(0)
      }),
    )

    it('opened by three processes at once on fresh databases is one store', async () => {
      const place = await engine.makePlace()
      // Patient: here they wait for one another, and none may answer busy.
      const all = await Promise.all([1, 2, 3].map(() => openAt(place, ['m1'], 5_000)))
      try {
        const [first, ...others] = all
        const conversation = first && (await stored(first, turn(undefined)))
        for (const other of others)
          expect(await other.turns.load(web, 'message-1', at(2))).toEqual({ conversation, seen: [reply('Thank you')] })
      } finally {
        await Promise.all(all.map((one) => one.close()))
        await place.remove()
      }
    })
  })
}
