import { z } from 'zod'
import { Instant } from '../../time/instant.ts'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { caseTables } from './caseTables.ts'

const Row = z.object({ case_id: z.string() })
const always = Instant.parse('0000-01-01T00:00:00.000Z')

/** Cases erased from `since` on that a row names again: it was being written by the service while its case was erased. */
export const lateCases = async (driver: Driver, since = always): Promise<readonly string[]> => {
  const found = await Promise.all(
    caseTables.map(({ table }) =>
      driver.query(
        `SELECT DISTINCT case_id FROM ${table} WHERE case_id IN (SELECT case_id FROM erasures WHERE erased_at >= ?)`,
        [since],
      ),
    ),
  )
  return [...new Set(found.flat().map((row) => readRow(Row, row).case_id))]
}
