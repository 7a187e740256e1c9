import type { Ledger } from '../../../src/ledger/ports.ts'
import { makeLedger } from '../../../src/store/ledger/makeLedger.ts'
import { makeStore } from '../../../src/store/makeStore.ts'
import { openDriver } from '../../../src/store/openDriver.ts'
import { makeKeys } from '../../../src/store/sealing/makeKeys.ts'
import { makeMasterKeys } from '../../../src/store/sealing/makeMasterKeys.ts'
import { openHasher } from '../../../src/store/sealing/openHasher.ts'
import { type Engine, makeChance, master, openAt } from '../../store/place.ts'
import { addCase } from '../samples.ts'
import type { Gate } from './makeRun.ts'

export type World = {
  /** Two processes. */
  readonly ledgers: readonly [Ledger, Ledger]
  /** A worker of the second, which stops before each of its calls to the database until it is let through, or dies there. */
  readonly stepped: (gate: Gate) => Ledger
  readonly close: () => Promise<void>
}

const waitMillis = 5_000

/** One database with a family in it, and who works on it. */
export const openWorld = async (engine: Engine): Promise<World> => {
  const place = await engine.makePlace()
  const first = await openAt(place, ['m1'], waitMillis)
  const driver = openDriver(place.database, waitMillis)
  const keyStore = openDriver(place.keystore, waitMillis)
  const randomBytes = makeChance('model')
  const masterKeys = [master('m1')]
  const second = await makeStore({ driver, keyStore, masterKeys, randomBytes })
  const masters = makeMasterKeys(masterKeys, randomBytes)
  const keys = makeKeys(keyStore, masters, randomBytes)
  const hasher = await openHasher(keyStore, masters, randomBytes)
  await addCase(first)
  return {
    ledgers: [first.ledger, second.ledger],
    stepped: (gate) =>
      makeLedger({
        driver: { ...driver, query: gate(driver.query), commit: gate(driver.commit) },
        ...{ keys, hasher, randomBytes },
      }),
    close: async () => {
      await first.close()
      await second.close()
      await place.remove()
    },
  }
}
