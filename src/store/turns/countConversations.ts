import { z } from 'zod'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const CountRow = z.object({ count: z.int() })

/** So that a number never keeps families waiting: an index is read to here and no further. */
const most = 100_000

/** Reads an index that holds only conversations with words, and no row. */
export const countConversations = async ({ driver }: Pick<StoreParts, 'driver'>): Promise<number> => {
  const [row] = await driver.query(
    'SELECT count(*) AS count FROM (SELECT 1 AS one FROM conversations WHERE key_id IS NOT NULL LIMIT ?) AS kept',
    [most],
  )
  return readRow(CountRow, row ?? {}).count
}
