import { attemptOf } from '../../ledger/attempt.ts'
import type { Standing } from '../../ledger/effect.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { StandingRow, standingColumns, standingOf } from './effectRow.ts'

const byId = `SELECT ${standingColumns} FROM effects WHERE id = ?`
const byReference = `SELECT ${standingColumns} FROM effects WHERE reference_hash = ?`

/** An effect by its id, by the id of one of its attempts, or by what its provider calls it. */
export const findEffect = async (
  { driver, hasher }: Pick<StoreParts, 'driver' | 'hasher'>,
  of: Parameters<Ledger['find']>[0],
): Promise<Standing | undefined> => {
  const [row] = await ('reference' in of
    ? driver.query(byReference, [hasher.hash('reference', of.channel, of.reference)])
    : driver.query(byId, ['id' in of ? of.id : (attemptOf(of.attemptId)?.effectId ?? '')]))
  return row && standingOf(readRow(StandingRow, row))
}
