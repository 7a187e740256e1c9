import type { Turns } from '../conversation/ports.ts'
import { Fault, type FaultCode } from '../fault.ts'
import type { Referrals } from '../referrals/ports.ts'
import type { Driver } from './driver.ts'
import { linkKeyStore } from './linkKeyStore.ts'
import { makeReferrals } from './referrals/makeReferrals.ts'
import { dataMigrations } from './schema/dataMigrations.ts'
import { keyMigrations } from './schema/keyMigrations.ts'
import { makeKeys } from './sealing/makeKeys.ts'
import { type MasterKey, makeMasterKeys } from './sealing/makeMasterKeys.ts'
import { openHasher } from './sealing/openHasher.ts'
import type { RandomBytes } from './sealing/seal.ts'
import { makeTurns } from './turns/makeTurns.ts'

export type Store = {
  readonly turns: Turns
  readonly referrals: Referrals
  /** Whether a turn could be saved now: both databases answer and take a write. Never throws. */
  readonly ready: () => Promise<'ready' | FaultCode>
  /** Waits for the commits under way; a turn that has not come that far is refused. The second time is the first. */
  readonly close: () => Promise<void>
}

export type StoreOf = {
  readonly driver: Driver
  readonly keyStore: Driver
  /** 32 bytes each, newest first. */
  readonly masterKeys: readonly MasterKey[]
  /** Cryptographically strong. */
  readonly randomBytes: RandomBytes
}

/** The store over two drivers: migrates both, makes sure they belong together, and joins the pieces. */
export const makeStore = async ({ driver, keyStore, masterKeys, randomBytes }: StoreOf): Promise<Store> => {
  const masters = makeMasterKeys(masterKeys, randomBytes)
  await keyStore.migrate(keyMigrations)
  await driver.migrate(dataMigrations)
  await linkKeyStore(driver, keyStore, randomBytes)
  const hasher = await openHasher(keyStore, masters, randomBytes)
  const parts = { driver, keys: makeKeys(keyStore, masters, randomBytes), hasher, randomBytes }
  let closed: Promise<void> | undefined
  return {
    turns: makeTurns(parts),
    referrals: makeReferrals(parts),
    ready: async () => {
      try {
        await Promise.all([driver.commit([]), keyStore.commit([])])
        return 'ready'
      } catch (cause) {
        return cause instanceof Fault ? cause.code : 'store/broken'
      }
    },
    close: () => {
      closed ??= driver.close().finally(() => keyStore.close())
      return closed
    },
  }
}
