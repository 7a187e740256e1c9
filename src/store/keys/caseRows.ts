import type { Statement } from '../driver.ts'
import { caseTables } from './caseTables.ts'

/** Takes out every row that names a case, and dooms the keys of those that had their own. */
export const caseRows = (caseId: string): readonly Statement[] => [
  ...caseTables
    .filter(({ hasKeys }) => hasKeys)
    .map(({ table }) => ({
      sql: `INSERT INTO doomed_keys (key_id) SELECT key_id FROM ${table} WHERE case_id = ? ON CONFLICT DO NOTHING`,
      params: [caseId],
    })),
  ...caseTables.map(({ table }) => ({ sql: `DELETE FROM ${table} WHERE case_id = ?`, params: [caseId] })),
]
