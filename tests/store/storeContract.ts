import { describe } from 'vitest'
import { describeDriver } from './contract/driver.ts'
import { describeFaults } from './contract/faults.ts'
import { describeFeedback } from './contract/feedback.ts'
import { describeKeys } from './contract/keys.ts'
import { describeList } from './contract/list.ts'
import { describeModel } from './contract/model.ts'
import { describeReferences } from './contract/references.ts'
import { describeReferrals } from './contract/referrals.ts'
import { describeRetention } from './contract/retention.ts'
import { describeSecrets } from './contract/secrets.ts'
import { describeStaff } from './contract/staff.ts'
import { describeStanding } from './contract/standing.ts'
import { describeTurns } from './contract/turns.ts'
import { describeWaysBack } from './contract/waysBack.ts'
import type { Engine } from './place.ts'

/** Everything the store promises, whichever database is below it. `modelRuns` bounds the random sequences tried. */
export const storeContract = (engine: Engine, modelRuns: number): void => {
  describe(`the store on ${engine.name}`, () => {
    describeDriver(engine)
    describeTurns(engine)
    describeReferences(engine)
    describeFeedback(engine)
    describeReferrals(engine)
    describeList(engine)
    describeStaff(engine)
    describeWaysBack(engine)
    describeKeys(engine)
    describeRetention(engine)
    describeStanding(engine)
    describeSecrets(engine)
    describeFaults(engine)
    describeModel(engine, modelRuns)
  })
}
