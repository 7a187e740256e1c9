import type { Store, StoreOf } from '../../../src/store/makeStore.ts'
import { type Engine, openAt, type Place } from '../place.ts'

export type InStore = {
  readonly place: Place
  readonly store: Store
  /** Closes the store and opens it again, as a new process would. `masters` are ids, newest first. */
  readonly restart: (masters?: readonly string[]) => Promise<Store>
  /** A second process over the same databases; in live mode it has what the policies grant. */
  readonly another: (grants?: StoreOf['grants'], rules?: StoreOf['rules']) => Promise<Store>
}

/** A test over a fresh place and its open store, which waits so long for a lock; closes and removes everything after. */
export const withStore =
  (engine: Engine, work: (inside: InStore) => Promise<void>, busyTimeoutMs?: number): (() => Promise<void>) =>
  async () => {
    const place = await engine.makePlace()
    const store = await openAt(place, undefined, busyTimeoutMs)
    const open = new Set([store])
    const opened = async (
      masters?: readonly string[],
      grants?: StoreOf['grants'],
      rules?: StoreOf['rules'],
    ): Promise<Store> => {
      const another = await openAt(place, masters, busyTimeoutMs, grants, rules)
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
        another: (grants, rules) => opened(undefined, grants, rules),
      })
    } finally {
      await closeAll()
      await place.remove()
    }
  }
