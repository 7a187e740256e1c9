import { z } from 'zod'
import { Referral } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { stopStatement } from '../ledger/whichStatements.ts'
import { readRow } from '../readRow.ts'
import { holdCode } from '../referrals/holdCode.ts'
import { recordPlace } from '../referrals/sealedReferral.ts'
import { sealJson } from '../sealing/sealJson.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import type { LifeFound } from './findLife.ts'

const Row = z.object({ record: z.instanceof(Uint8Array) })

/**
 * Puts the hold on a referral for what was heard in words added to it (question-lists section 8): from then on nothing
 * automatic goes until a person has checked. A loss stops everything planned for the family in the same commit. A
 * record that somebody else wrote meanwhile is not written over: the turn is taken anew.
 */
export const holdStatements = async (
  { driver, randomBytes }: Pick<StoreParts, 'driver' | 'randomBytes'>,
  { id, caseId, key }: LifeFound,
  heard: readonly string[],
  at: Instant,
): Promise<readonly Statement[]> => {
  if (heard.length === 0) return []
  const [first] = await driver.query('SELECT record FROM referrals WHERE id = ?', [id])
  if (!first) return []
  const { record } = readRow(Row, first)
  const referral = unsealJson(Referral, key.secret, recordPlace(id), record)
  const because = [...new Set([...referral.hold.because, ...heard])]
  const held: Referral = { ...referral, hold: { on: true, because } }
  return [
    {
      sql: 'UPDATE referrals SET record = ?, hold = ?, hold_read = 1 WHERE id = ? AND record = ?',
      params: [sealJson(key.secret, recordPlace(id), held, randomBytes), holdCode(held.hold), id, record],
      expect: 'one',
    },
    ...(heard.includes('loss') ? [stopStatement({ which: { caseId }, reason: 'loss' }, at)] : []),
  ]
}
