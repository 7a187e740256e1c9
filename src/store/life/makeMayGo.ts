import { z } from 'zod'
import type { MayGo } from '../../ledger/ports.ts'
import { Life } from '../../referrals/life/life.ts'
import { mayReach, type Standing } from '../../referrals/life/mayReach.ts'
import { closedStates, State } from '../../referrals/life/states.ts'
import { Referral } from '../../referrals/referral.ts'
import { readRow } from '../readRow.ts'
import { recordPlace } from '../referrals/sealedReferral.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { lifePlace } from './findLife.ts'

const bytes = z.instanceof(Uint8Array)
const Row = z.object({ id: z.string(), status: State, life: bytes.nullable(), record: bytes, key_id: z.string() })
const ofCase = `SELECT r.id, r.status, r.life, r.record, c.key_id
  FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.case_id = ? ORDER BY r.id`

/**
 * The ledger's guard: looks how the case of an effect stands now, whatever it was when the effect was planned. What is of
 * no case has nothing to be looked up.
 */
export const makeMayGo =
  ({ driver, keys }: Pick<StoreParts, 'driver' | 'keys'>): MayGo =>
  async ({ caseId, content }, now) => {
    if (caseId === undefined) return { is: 'go' }
    const to = content?.person === 'referrer' ? 'referrer' : 'family'
    const standings: Standing[] = []
    for (const row of (await driver.query(ofCase, [caseId])).map((found) => readRow(Row, found))) {
      const key = await keys.get(row.key_id, now)
      if (key) standings.push(standingOf(row, key))
    }
    return mayReach(to, standings)
  }

const standingOf = ({ id, status, life, record }: z.infer<typeof Row>, { secret }: Key): Standing => {
  const { hold } = unsealJson(Referral, secret, recordPlace(id), record)
  const isClosed = life !== null && closedStates.includes(status)
  const closing = isClosed ? unsealJson(Life, secret, lifePlace(id), life).closing : undefined
  return { heard: hold.because, ...(closing === undefined ? {} : { closing: closing.reason }) }
}
