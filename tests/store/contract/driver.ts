import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Driver, Statement } from '../../../src/store/driver.ts'
import { openDriver } from '../../../src/store/openDriver.ts'
import { type Engine, type Place, patience } from '../place.ts'

const withDriver =
  (engine: Engine, work: (driver: Driver, place: Place) => Promise<void>) => async (): Promise<void> => {
    const place = await engine.makePlace()
    const driver = openDriver(place.database, patience)
    try {
      await driver.migrate([
        [
          'CREATE TABLE things (id {text} PRIMARY KEY, size integer NOT NULL CHECK (size < 100), bytes {bytes}) {strict}',
        ],
      ])
      await work(driver, place)
    } finally {
      await driver.close().catch(() => undefined)
      await place.remove()
    }
  }

const add = (id: string, size: number): Statement => ({
  sql: 'INSERT INTO things (id, size) VALUES (?, ?) ON CONFLICT DO NOTHING',
  params: [id, size],
  expect: 'one',
})
const ids = async (driver: Driver): Promise<readonly unknown[]> =>
  (await driver.query('SELECT id FROM things ORDER BY id', [])).map(({ id }) => id)

export const describeDriver = (engine: Engine): void => {
  describe('a driver', () => {
    it(
      'keeps commits that arrive together apart: one that misses and one that breaks a rule spoil only themselves',
      withDriver(engine, async (driver) => {
        await driver.commit([add('taken', 1)])
        const ended = await Promise.allSettled([
          driver.commit([add('a', 1), add('b', 1)]),
          driver.commit([add('c', 1), add('taken', 2), add('d', 1)]),
          driver.commit([add('e', 1), add('f', 100)]),
          driver.commit([add('g', 1)]),
          driver.commit([]),
        ])
        expect(ended.map((end) => (end.status === 'fulfilled' ? end.value : end.reason))).toEqual([
          { ok: true },
          { ok: false, missed: 1 },
          expect.objectContaining({ code: 'store/broken' }),
          { ok: true },
          { ok: true },
        ])
        expect(await ids(driver)).toEqual(['a', 'b', 'g', 'taken'])
      }),
    )

    it(
      'sees in a commit what the commits before it did',
      withDriver(engine, async (driver) => {
        expect(await driver.commit([add('a', 1)])).toEqual({ ok: true })
        expect(await driver.commit([add('a', 2)])).toEqual({ ok: false, missed: 0 })
        const grow = { sql: 'UPDATE things SET size = size + 1 WHERE id = ?', params: ['a'], expect: 'one' } as const
        await Promise.all(Array.from({ length: 20 }, () => driver.commit([grow])))
        expect(await driver.query('SELECT size FROM things', [])).toEqual([{ size: 21 }])
        expect(await driver.commit([{ ...grow, params: ['nobody'] }, add('b', 1)])).toEqual({ ok: false, missed: 0 })
        expect(await driver.commit([{ ...grow, params: ['nobody'], expect: 'any' }, add('b', 1)])).toEqual({ ok: true })
      }),
    )

    it(
      'gives counts as numbers, bytes as bytes and nothing as null',
      withDriver(engine, async (driver) => {
        const bytes = Uint8Array.of(0, 1, 255)
        await driver.commit([{ sql: 'INSERT INTO things (id, size, bytes) VALUES (?, ?, ?)', params: ['é', 7, bytes] }])
        await driver.commit([add('x', 1)])
        const read = await driver.query('SELECT id, size, bytes FROM things WHERE id = ?', ['é'])
        const [row] = z
          .tuple([z.object({ id: z.string(), size: z.int(), bytes: z.instanceof(Uint8Array) })])
          .parse(read)
        expect({ ...row, bytes: [...row.bytes] }).toEqual({ id: 'é', size: 7, bytes: [...bytes] })
        expect(await driver.query(`SELECT bytes FROM things WHERE id = ?`, ['x'])).toEqual([{ bytes: null }])
        expect(await driver.query('SELECT count(*) AS count FROM things', [])).toEqual([{ count: 2 }])
      }),
    )

    it(
      'stores the commits under way before it closes',
      withDriver(engine, async (driver, place) => {
        const under = ['a', 'b'].map((id) => driver.commit([add(id, 1)]))
        await driver.close()
        expect(await Promise.all(under)).toEqual([{ ok: true }, { ok: true }])
        await expect(driver.commit([add('c', 1)])).rejects.toMatchObject({ code: 'store/broken' })
        const another = openDriver(place.database, patience)
        expect(await ids(another)).toEqual(['a', 'b'])
        await another.close()
      }),
    )

    it(
      'migrates each step once, and a step that fails leaves nothing of itself',
      withDriver(engine, async (driver) => {
        const first = ['CREATE TABLE things (id {text} PRIMARY KEY)']
        const second = ['CREATE TABLE more (id {text} PRIMARY KEY)', 'CREATE TABLE more (id {text} PRIMARY KEY)']
        await expect(driver.migrate([first, second])).rejects.toMatchObject({ code: 'store/broken' })
        await expect(driver.query('SELECT * FROM more', [])).rejects.toMatchObject({ code: 'store/broken' })
        await driver.migrate([first, second.slice(1)])
        expect(await driver.query('SELECT * FROM more', [])).toEqual([])
        await expect(driver.migrate([first])).rejects.toMatchObject({ code: 'store/schema' })
      }),
    )
  })
}
