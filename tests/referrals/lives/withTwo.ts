import type { Store } from '../../../src/store/makeStore.ts'
import { withStore } from '../../store/contract/withStore.ts'
import { type Engine, openAt, type Place } from '../../store/place.ts'

/** Long enough for a crowd on a busy machine: that a lock gives up in the end is tested in `tests/store`. */
const patienceMs = 15_000

/** A test over one fresh place with two processes that both wait their turn. */
export const withTwo = (
  engine: Engine,
  work: (one: Store, other: Store, place: Place) => Promise<void>,
): (() => Promise<void>) =>
  withStore(engine, async ({ place }) => {
    const open: Store[] = []
    try {
      for (const _ of [1, 2]) open.push(await openAt(place, ['m1'], patienceMs))
      const [one, other] = open
      if (one && other) await work(one, other, place)
    } finally {
      for (const store of open) await store.close()
    }
  })
