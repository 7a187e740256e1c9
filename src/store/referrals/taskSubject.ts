import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { TaskAlone } from '../../referrals/ports.ts'
import { Referral } from '../../referrals/referral.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { recordPlace } from './sealedReferral.ts'

const Row = z.object({ reference: z.string(), sent_at: Instant, record: z.instanceof(Uint8Array), key_id: z.string() })
const byId = `SELECT r.reference, r.sent_at, r.record, c.key_id FROM referrals r JOIN cases c ON c.id = r.case_id
  WHERE r.id = ?`

/**
 * The referral a task is about, as its record says now.
 *
 * @throws Fault `keys/missing`: a hold that cannot be read is not no hold
 */
export const taskSubject = async (
  { driver, keys }: Pick<StoreParts, 'driver' | 'keys'>,
  referralId: string,
  now: Instant,
): Promise<TaskAlone['about']> => {
  const [first] = await driver.query(byId, [referralId])
  if (!first) return undefined
  const { reference, sent_at, record, key_id } = readRow(Row, first)
  const key = await keys.get(key_id, now)
  if (!key) throw new Fault('keys/missing')
  return { reference, sentAt: sent_at, referral: unsealJson(Referral, key.secret, recordPlace(referralId), record) }
}
