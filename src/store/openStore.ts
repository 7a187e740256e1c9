import { Fault } from '../fault.ts'
import type { Driver } from './driver.ts'
import { notHalfRestored } from './keys/notHalfRestored.ts'
import { makeStore, type Store, type StoreOf } from './makeStore.ts'
import { openDriver } from './openDriver.ts'

type StoreOptions = Pick<StoreOf, 'masterKeys' | 'randomBytes' | 'grants' | 'rules'> & {
  /** `sqlite:PATH` or `postgres://...`, where `?schema=name` picks the schema. */
  readonly database: string
  /** The same, another place: a backup of the records must never hold their keys. */
  readonly keystore: string
  /** How long a commit waits for a lock that another process holds before it answers `store/busy`. 2,000 unless given. */
  readonly busyTimeoutMs?: number
}

/**
 * Opens both databases, making and migrating them where needed.
 *
 * @throws Fault `config/invalid`, `store/unfinished-restore`, `store/schema`, `keys/missing` (the records belong to another key store),
 * `keys/unknown-master`, `keys/tampered`, and the store's own
 * @example
 * const store = await openStore({
 *   database: 'sqlite:data/attune.db', keystore: 'sqlite:data/attune.keys.db',
 *   masterKeys: [{ id: '2026-11', key }], randomBytes,
 * })
 */
export const openStore = async ({
  database,
  keystore,
  masterKeys,
  randomBytes,
  busyTimeoutMs = 2_000,
  grants,
  rules,
}: StoreOptions): Promise<Store> => {
  if (database === keystore)
    throw new Fault('config/invalid', undefined, 'The key store must be a database of its own.')
  const [, records] = /^sqlite:(.+)$/.exec(database) ?? []
  if (records !== undefined) notHalfRestored(records)
  const opened: Driver[] = []
  const open = (address: string): Driver => {
    const driver = openDriver(address, busyTimeoutMs)
    opened.push(driver)
    return driver
  }
  try {
    const drivers = { driver: open(database), keyStore: open(keystore) }
    return await makeStore({ ...drivers, masterKeys, randomBytes, grants, rules })
  } catch (cause) {
    for (const driver of opened) await driver.close().catch(() => undefined)
    throw cause
  }
}
