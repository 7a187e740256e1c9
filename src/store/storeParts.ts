import type { TeamRules } from '../referrals/life/teamRules.ts'
import type { Driver } from './driver.ts'
import type { Hasher } from './sealing/makeHasher.ts'
import type { Keys } from './sealing/makeKeys.ts'
import type { RandomBytes } from './sealing/seal.ts'

/** What every piece of the store works with. `driver` is the records' database, never the key store. */
export type StoreParts = {
  readonly driver: Driver
  readonly keys: Keys
  readonly hasher: Hasher
  readonly randomBytes: RandomBytes
  /**
   * What the policies that were read grant today, by team: nobody gets in by anything else. Of a team that is not in it
   * nothing is known, so nothing is taken from anybody there. Not given where nobody vouches for anybody.
   */
  readonly grants?: ReadonlyMap<string, ReadonlySet<string>>
  /** What the policies that were read say about the life of a referral, by team. */
  readonly rules?: ReadonlyMap<string, TeamRules>
}
