import type { Store } from '../../../src/store/makeStore.ts'
import { type Engine, openAt, type Place } from '../place.ts'

export type InStore = {
  readonly place: Place
  readonly store: Store
  /** Closes the store and opens it again, as a new process would. `masters` are ids, newest first. */
  readonly restart: (masters?: readonly string[]) => Promise<Store>
  /** A second process over the same databases. */
  readonly another: () => Promise<Store>
}

/** A test over a fresh place and its open store; closes and removes everything after. */
export const withStore =
  (engine: Engine, work: (inside: InStore) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const place = await engine.makePlace()
    const store = await openAt(place)
    const open = new Set([store])
    const opened = async (masters?: readonly string[]): Promise<Store> => {
      const another = await openAt(place, masters)
      open.add(another)
      return another
    }
    const closeAll = async (): Promise<void> => {
      for (const one of open) {
        open.delete(one)
        await one.close()
      }
    }
    try {
      await work({
        place,
        store,
        restart: async (masters) => {
          await closeAll()
          return opened(masters)
        },
        another: () => opened(),
      })
    } finally {
      await closeAll()
      await place.remove()
    }
  }
