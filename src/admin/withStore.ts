import { existsSync } from 'node:fs'
import { databaseText } from '../start/databaseText.ts'
import { makeClock } from '../start/makeClock.ts'
import type { Store, StoreOf } from '../store/makeStore.ts'
import { openStore } from '../store/openStore.ts'
import type { Instant } from '../time/instant.ts'
import type { AdminWorld, Ended } from './command.ts'
import { withSettings } from './withSettings.ts'

/** A running service may be writing: an administrator can wait longer for it than a family can. */
const patienceMillis = 15_000

/**
 * Runs what works on the open store, whose erasure list has been carried out, and closes it. Makes none: a wrong folder would
 * answer that nothing is held on anybody.
 */
export const withStore = (
  world: AdminWorld,
  work: (store: Store, now: Instant) => Promise<Ended>,
  rules?: StoreOf['rules'],
): Promise<Ended> =>
  withSettings(world, async ({ database, keystore, masterKeys, clock }) => {
    if (database.is === 'sqlite' && !existsSync(database.path))
      return {
        is: 'refused',
        lines: [`There is no database at ${database.path} yet. Is DATABASE_URL set as for the service?`],
      }
    const store = await openStore({
      database: databaseText(database),
      keystore: databaseText(keystore),
      masterKeys: masterKeys.map(({ id, bytes }) => ({ id, key: bytes })),
      randomBytes: world.randomBytes,
      busyTimeoutMs: patienceMillis,
      rules,
    })
    try {
      return await work(store, makeClock(() => Date.parse(world.now()), clock)())
    } finally {
      await store.close()
    }
  })
