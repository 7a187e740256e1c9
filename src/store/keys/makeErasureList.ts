import { z } from 'zod'
import type { Driver } from '../driver.ts'
import { erasureFile } from './erasureFile.ts'
import type { ErasureList } from './erasureList.ts'
import { erasureSchema } from './erasureSchema.ts'

const Names = z.tuple([z.object({ name: z.string() })])

/**
 * The erasure list that belongs to a key store. It stands in three places: a table of the records, a table of the key
 * store, and this one, which no backup of either holds. So restoring an older backup of one of them, or of both at once,
 * brings back neither the case nor the forgetting of it. Nothing has to be set: it is found from the key store itself.
 */
export const makeErasureList = async (keyStore: Driver): Promise<ErasureList> => {
  switch (keyStore.dialect) {
    case 'sqlite': {
      const [{ name }] = Names.parse(
        await keyStore.query(`SELECT file AS name FROM pragma_database_list WHERE name = 'main'`, []),
      )
      return erasureFile(`${name}.erasures`)
    }
    case 'postgres': {
      const [{ name }] = Names.parse(await keyStore.query('SELECT current_schema()::text AS name', []))
      // PostgreSQL cuts names at 63 characters.
      return erasureSchema(keyStore, `${name.slice(0, 54)}_erasures`)
    }
  }
}
