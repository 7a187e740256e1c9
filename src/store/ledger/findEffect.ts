import type { Standing } from '../../ledger/effect.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { StandingRow, standingColumns, standingOf } from './effectRow.ts'

const byId = `SELECT ${standingColumns} FROM effects WHERE id = ?`

export const findEffect = async (
  { driver }: Pick<StoreParts, 'driver'>,
  { id }: Parameters<Ledger['find']>[0],
): Promise<Standing | undefined> => {
  const [row] = await driver.query(byId, [id])
  return row && standingOf(readRow(StandingRow, row))
}
