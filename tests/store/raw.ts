import type { Param, Row, Statement } from '../../src/store/driver.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { type Place, patience } from './place.ts'

/** Reads a database behind the store's back. */
export const rows = async (address: string, sql: string, ...params: readonly Param[]): Promise<readonly Row[]> => {
  const driver = openDriver(address, patience)
  try {
    return await driver.query(sql, params)
  } finally {
    await driver.close()
  }
}

/** Changes a database behind the store's back, all or nothing. */
export const meddle = async (address: string, ...statements: readonly Statement[]): Promise<void> => {
  const driver = openDriver(address, patience)
  try {
    await driver.commit(statements)
  } finally {
    await driver.close()
  }
}

/** How many keys the key store holds, its index key not counted. */
export const keyCount = async (place: Place): Promise<number> =>
  (await rows(place.keystore, `SELECT id FROM keys WHERE id NOT LIKE 'index-%'`)).length

/** How many rows each table of the records holds. */
export const rowCounts = async (place: Place): Promise<Readonly<Record<string, number>>> => {
  const tables = ['conversations', 'turns', 'cases', 'referrals', 'report_rows', 'lookups', 'events', 'tasks'] as const
  const counts = await Promise.all(
    tables.map(async (table) => [table, (await rows(place.database, `SELECT 1 AS one FROM ${table}`)).length] as const),
  )
  return Object.fromEntries(counts)
}
