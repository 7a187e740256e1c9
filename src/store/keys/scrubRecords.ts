import type { Driver } from '../driver.ts'
import { caseTables } from './caseTables.ts'

/**
 * Gets erased rows out of the files of the records. SQLite has zeroed them already and empties its log; PostgreSQL keeps
 * them in their pages until vacuum, which would come by itself, only later.
 */
export const scrubRecords = async (driver: Driver): Promise<void> => {
  switch (driver.dialect) {
    case 'sqlite':
      return driver.scrub()
    case 'postgres':
      await driver.query(`VACUUM ${['cases', ...caseTables.map(({ table }) => table)].join(', ')}`, [])
  }
}
