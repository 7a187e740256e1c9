import { describe } from 'vitest'
import { describeDriver } from './contract/driver.ts'
import { describeFaults } from './contract/faults.ts'
import { describeKeys } from './contract/keys.ts'
import { describeModel } from './contract/model.ts'
import { describeReferences } from './contract/references.ts'
import { describeReferrals } from './contract/referrals.ts'
import { describeSecrets } from './contract/secrets.ts'
import { describeTurns } from './contract/turns.ts'
import type { Engine } from './place.ts'

/** Everything the store promises, whichever database is below it. `modelRuns` bounds the random sequences tried. */
export const storeContract = (engine: Engine, modelRuns: number): void => {
  describe(`the store on ${engine.name}`, () => {
    describeDriver(engine)
    describeTurns(engine)
    describeReferences(engine)
    describeReferrals(engine)
    describeKeys(engine)
    describeSecrets(engine)
    describeFaults(engine)
    describeModel(engine, modelRuns)
  })
}
