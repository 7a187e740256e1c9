import { z } from 'zod'
import { Fault } from '../../fault.ts'
import { Referral } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { recordPlace } from './sealedReferral.ts'

const Row = z.object({ record: z.instanceof(Uint8Array), key_id: z.string() })
const byId = `SELECT r.record, c.key_id FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.id = ?`

/**
 * Whether a hold lies on the family of a referral, as its record says now.
 *
 * @throws Fault `keys/missing`: a hold that cannot be read is not no hold
 */
export const isUnderHold = async (
  { driver, keys }: Pick<StoreParts, 'driver' | 'keys'>,
  referralId: string,
  now: Instant,
): Promise<boolean> => {
  const [first] = await driver.query(byId, [referralId])
  if (!first) return false
  const { record, key_id } = readRow(Row, first)
  const key = await keys.get(key_id, now)
  if (!key) throw new Fault('keys/missing')
  return unsealJson(Referral, key.secret, recordPlace(referralId), record).hold.on
}
