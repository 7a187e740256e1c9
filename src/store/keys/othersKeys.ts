import type { Param } from '../driver.ts'
import { caseTables } from './caseTables.ts'
import { marks } from './marks.ts'

/**
 * Which of some keys are those of another case than `caseId`, or of a row of one, as one query (`found`) and its parameters.
 * Nothing brings a key back: these are never destroyed with it.
 */
export const othersKeys = (
  caseId: string,
  keyIds: readonly string[],
): readonly [sql: string, ...params: readonly Param[]] => {
  const columns = [
    { table: 'cases', of: 'id' },
    ...caseTables.filter(({ hasKeys }) => hasKeys).map(({ table }) => ({ table, of: 'case_id' })),
  ]
  return [
    columns
      .map(({ table, of }) => `SELECT key_id AS found FROM ${table} WHERE ${of} <> ? AND key_id IN (${marks(keyIds)})`)
      .join(' UNION '),
    ...columns.flatMap(() => [caseId, ...keyIds]),
  ]
}
