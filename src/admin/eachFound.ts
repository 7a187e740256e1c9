import type { Store } from '../store/makeStore.ts'
import type { Instant } from '../time/instant.ts'
import type { AdminWorld, Ended } from './command.ts'
import { whyNot } from './whyNot.ts'
import { withStore } from './withStore.ts'

/** Works on several references or ids, once all of them are known to be there: else nothing is done with any. */
export const eachFound = (
  ids: readonly string[],
  world: AdminWorld,
  work: (store: Store, now: Instant) => Promise<Ended>,
): Promise<Ended> =>
  withStore(world, async (store, now) => {
    for (const [at, which] of ids.entries()) {
      const found = await store.cases.find(which)
      if (found.is !== 'found') return whyNot(found, ids.length === 1 ? undefined : at + 1)
    }
    return work(store, now)
  })
