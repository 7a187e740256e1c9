import { chmodSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDriver } from '../../src/store/openDriver.ts'
import { keyMigrations } from '../../src/store/schema/keyMigrations.ts'
import { makeKeys } from '../../src/store/sealing/makeKeys.ts'
import { makeMasterKeys } from '../../src/store/sealing/makeMasterKeys.ts'
import { makeSqliteDriver } from '../../src/store/sqlite/makeSqliteDriver.ts'
import { makeChance, master, openAt, type Place, patience } from './place.ts'
import { at } from './samples.ts'
import { sqliteEngine } from './sqliteEngine.ts'

const pathOf = (address: string): string => address.replace('sqlite:', '')

const inPlace = (work: (place: Place) => Promise<void>) => async (): Promise<void> => {
  const place = await sqliteEngine.makePlace()
  try {
    await work(place)
  } finally {
    await place.remove()
  }
}

describe('a SQLite store', () => {
  it(
    'makes its folders, and files that only their owner may read',
    inPlace(async (place) => {
      const store = await openAt(place)
      for (const address of [place.database, place.keystore]) {
        const folder = dirname(pathOf(address))
        const files = readdirSync(folder)
        // The file, its log and its shared memory.
        expect(files).toHaveLength(3)
        for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
      }
      await store.close()
    }),
  )

  it(
    'makes one wait for the disk of commits that arrive together',
    inPlace(async (place) => {
      const ran: unknown[] = []
      await openAt(place).then((store) => store.close())
      const db = new Database(pathOf(place.database), { verbose: (sql) => void ran.push(sql) })
      const driver = makeSqliteDriver(db, 60)
      const insert = (id: number) => ({
        sql: 'INSERT INTO doomed_keys (key_id) VALUES (?)',
        params: [`key-${id}`],
      })
      const times = (sql: string): number => ran.filter((one) => one === sql).length
      await Promise.all(Array.from({ length: 20 }, (_, id) => driver.commit([insert(id)])))
      expect([times('BEGIN IMMEDIATE'), times('COMMIT')]).toEqual([1, 1])
      expect(await driver.query('SELECT count(*) AS count FROM doomed_keys', [])).toEqual([{ count: 20 }])
      // More than one transaction should hold are taken in several, in order, none forgotten.
      await Promise.all(Array.from({ length: 600 }, (_, id) => driver.commit([insert(100 + id)])))
      expect([times('BEGIN IMMEDIATE'), times('COMMIT')]).toEqual([4, 4])
      expect(await driver.query('SELECT count(*) AS count FROM doomed_keys', [])).toEqual([{ count: 620 }])
      await driver.close()
    }),
  )

  it(
    'waits for a lock by timer: the first try fails, a later one stores',
    inPlace(async (place) => {
      await openAt(place).then((store) => store.close())
      const letGo = await place.lock()
      let tries = 0
      const db = new Database(pathOf(place.database), {
        // Let go after the first try has failed, before the second.
        verbose: (sql) => void (sql === 'BEGIN IMMEDIATE' && ++tries === 1 && setImmediate(() => void letGo())),
      })
      const driver = makeSqliteDriver(db, 10_000)
      expect(await driver.commit([])).toEqual({ ok: true })
      expect(tries).toBeGreaterThan(1)
      await driver.close()
    }),
  )

  it(
    'tells all of a batch when the disk is full under one of them: none was saved, none is told it was',
    inPlace(async (place) => {
      await openAt(place).then((store) => store.close())
      const { driver } = await place.fullDisk()
      const insert = (key: string) => driver.commit([{ sql: 'INSERT INTO doomed_keys VALUES (?)', params: [key] }])
      const ended = await Promise.allSettled([insert('small'), insert('large'.repeat(50_000)), insert('small too')])
      const full = { status: 'rejected', reason: expect.objectContaining({ code: 'store/full' }) }
      expect(ended).toEqual([full, full, full])
      expect(await driver.query('SELECT key_id FROM doomed_keys', [])).toEqual([])
      expect(await insert('small')).toEqual({ ok: true })
      await driver.close()
    }),
  )

  it(
    'takes a file that others could read away from them',
    inPlace(async (place) => {
      await openAt(place).then((store) => store.close())
      chmodSync(pathOf(place.keystore), 0o644)
      await openAt(place).then((store) => store.close())
      expect(statSync(pathOf(place.keystore)).mode & 0o777).toBe(0o600)
    }),
  )

  it(
    'is durable at every commit: write-ahead log, full synchronisation, zeroed deletions',
    inPlace(async (place) => {
      await openAt(place).then((store) => store.close())
      const db = new Database(pathOf(place.database))
      const driver = makeSqliteDriver(db, 60)
      const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete']
      expect(pragmas.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1])
      await driver.close()
    }),
  )

  it(
    'keeps no byte of a destroyed key',
    inPlace(async (place) => {
      const chance = makeChance('destroyed')
      const driver = openDriver(place.keystore, patience)
      await driver.migrate(keyMigrations)
      const keys = makeKeys(driver, makeMasterKeys([master('m1')], chance), chance)
      const made = await keys.make(30, at(0))
      const wrapped = (await driver.query('SELECT wrapped FROM keys', [])).map(({ wrapped }) =>
        wrapped instanceof Uint8Array ? Buffer.from(wrapped) : Buffer.of(),
      )
      const left = async (): Promise<number> => {
        const bytes = await place.keyBytes()
        return wrapped.filter((one) => bytes.includes(one)).length
      }
      expect(await left()).toBe(30)
      await keys.destroy(made.slice(0, 20).map(({ id }) => id))
      expect(await left()).toBe(10)
      expect(await keys.get(made[0]?.id ?? '', at(0))).toBeUndefined()
      expect(await keys.get(made[29]?.id ?? '', at(0))).toBeDefined()
      await driver.close()
    }),
  )
})
