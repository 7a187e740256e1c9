import type { Standing } from '../../ledger/effect.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { StandingRow, standingColumns, standingOf } from './effectRow.ts'

const sql = `SELECT ${standingColumns} FROM effects WHERE case_id = ? AND team = ? ORDER BY send_at, id`

/** A family's effects, in order of their time. */
export const ofCase = async (
  { driver }: Pick<StoreParts, 'driver'>,
  team: string,
  caseId: string,
): Promise<readonly Standing[]> =>
  (await driver.query(sql, [caseId, team])).map((row) => standingOf(readRow(StandingRow, row)))
