import { z } from 'zod'
import type { Driver, Row, Statement } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { Erasure } from './erasure.ts'

const ErasureRow = z
  .object({ case_id: z.string(), key_ids: z.string(), erased_at: z.string(), reason: z.string() })
  .transform(({ case_id, key_ids, erased_at, reason }) => ({
    caseId: case_id,
    keyIds: JSON.parse(key_ids),
    erasedAt: erased_at,
    reason,
  }))
  .pipe(Erasure)

/** The erasure list as a table of a database; `table` names it where it is not simply `erasures`. */
export const erasureRows = (table = 'erasures') => ({
  read: async (driver: Driver): Promise<readonly Erasure[]> =>
    (await driver.query(`SELECT case_id, key_ids, erased_at, reason FROM ${table}`, [])).map((row: Row) =>
      readRow(ErasureRow, row),
    ),
  write: ({ caseId, keyIds, erasedAt, reason }: Erasure): Statement => ({
    sql: `INSERT INTO ${table} (case_id, key_ids, erased_at, reason) VALUES (?, ?, ?, ?)
      ON CONFLICT (case_id) DO UPDATE SET key_ids = excluded.key_ids`,
    params: [caseId, JSON.stringify(keyIds), erasedAt, reason],
  }),
})
