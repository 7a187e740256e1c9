import { Fault } from '../../fault.ts'
import type { Driver } from '../driver.ts'
import { erasuresTable } from '../schema/erasuresTable.ts'
import { migrationFor } from '../schema/migration.ts'
import type { ErasureList } from './erasureList.ts'
import { erasureRows } from './erasureRows.ts'
import { missingFrom } from './missingFrom.ts'

/**
 * The erasure list as a PostgreSQL schema of its own beside that of the key store, made by the first erasure: dumping or
 * restoring the schema of the records or of the keys leaves it alone.
 */
export const erasureSchema = (keyStore: Driver, schema: string): ErasureList => {
  const table = `${schema}.erasures`
  const rows = erasureRows(table)
  const isMade = async (): Promise<boolean> => {
    const sql = `SELECT 1 AS one FROM pg_tables WHERE schemaname = ? AND tablename = 'erasures'`
    return (await keyStore.query(sql, [schema])).length > 0
  }
  const make = async (): Promise<void> => {
    const statements = [`CREATE SCHEMA IF NOT EXISTS ${schema}`, ...migrationFor('postgres', [erasuresTable(table)])]
    try {
      await keyStore.commit(statements.map((sql) => ({ sql, params: [] })))
    } catch (cause) {
      const todo = `The erasure list needs the schema ${schema}: make it, with the right to make a table in it.`
      throw new Fault('store/broken', cause, todo)
    }
  }
  const all = async () => ((await isMade()) ? rows.read(keyStore) : [])
  return {
    place: `the PostgreSQL schema ${schema}`,
    all,
    add: async (erasures) => {
      const fresh = missingFrom(await all(), erasures)
      if (fresh.length === 0) return
      if (!(await isMade())) await make()
      await keyStore.commit(fresh.map(rows.write))
    },
  }
}
