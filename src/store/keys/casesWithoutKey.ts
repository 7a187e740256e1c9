import { z } from 'zod'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'

const mostAtOnce = 500
const CaseRow = z.object({ id: z.string(), key_id: z.string() })

/** How many cases have no key in the key store and so never open again: it is an older backup than the records. */
export const casesWithoutKey = async (driver: Driver, keyStore: Driver): Promise<number> => {
  let [missing, after] = [0, '']
  for (;;) {
    const rows = (
      await driver.query('SELECT id, key_id FROM cases WHERE id > ? ORDER BY id LIMIT ?', [after, mostAtOnce])
    ).map((row) => readRow(CaseRow, row))
    if (rows.length === 0) return missing
    const marks = rows.map(() => '?').join(', ')
    const found = await keyStore.query(
      `SELECT id FROM keys WHERE id IN (${marks})`,
      rows.map(({ key_id }) => key_id),
    )
    missing += rows.length - found.length
    after = rows.at(-1)?.id ?? after
  }
}
