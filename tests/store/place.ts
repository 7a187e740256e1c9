import { createHash } from 'node:crypto'
import type { Driver } from '../../src/store/driver.ts'
import { makeStore, type Store, type StoreOf } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { openStore } from '../../src/store/openStore.ts'

/** One fresh pair of databases, and what a test does to them from outside the store, as another process would. */
export type Place = {
  readonly database: string
  readonly keystore: string
  /** Takes the write lock as another process would; answers how to let go of it. */
  readonly lock: () => Promise<() => Promise<void>>
  /** A driver over the records whose disk is full from now on; `free` makes room again. */
  readonly fullDisk: () => Promise<{ readonly driver: Driver; readonly free: () => Promise<void> }>
  /** Every byte of the records, as one who stole them would have it. */
  readonly recordBytes: () => Promise<Buffer>
  readonly keyBytes: () => Promise<Buffer>
  readonly loseKeyStore: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** A database system: makes fresh places. */
export type Engine = { readonly name: string; readonly makePlace: () => Promise<Place> }

/** Random to a cipher, the same in every run: a failure can be run again. */
export const makeChance = (seed: string): ((count: number) => Uint8Array) => {
  let drawn = 0
  return (count) => {
    const parts: Buffer[] = []
    for (let have = 0; have < count; have += 32) parts.push(createHash('sha256').update(`${seed}-${drawn++}`).digest())
    return Buffer.concat(parts).subarray(0, count)
  }
}

export const master = (id: string): { readonly id: string; readonly key: Uint8Array } => ({
  id,
  key: makeChance(`master ${id}`)(32),
})

const chance = makeChance('store tests')

/** How long a lock is waited for: as long as a slow disk may take. */
export const patience = 10_000
/** The same where a test holds the lock itself, and waits to be refused. */
export const impatience = 60

/** Opens the store of a place, as `runService.ts` would; `masters` are ids, newest first. */
export const openAt = (
  place: Place,
  masters: readonly string[] = ['m1'],
  busyTimeoutMs = patience,
  grants?: StoreOf['grants'],
  rules?: StoreOf['rules'],
): Promise<Store> =>
  openStore({
    database: place.database,
    keystore: place.keystore,
    masterKeys: masters.map(master),
    randomBytes: chance,
    busyTimeoutMs,
    grants,
    rules,
  })

/** The store of a place over a driver of the test's own. */
export const openOver = (place: Place, driver: Driver): Promise<Store> =>
  makeStore({
    driver,
    keyStore: openDriver(place.keystore, patience),
    masterKeys: [master('m1')],
    randomBytes: chance,
  })
