import { z } from 'zod'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const KeyRow = z.object({ key_id: z.string() })
const mostAtOnce = 500

/** Destroys the keys whose rows were let go. Begins again where a stop in between left it. */
export const destroyDoomed = async ({ driver, keys }: StoreParts): Promise<void> => {
  for (;;) {
    const rows = await driver.query('SELECT key_id FROM doomed_keys LIMIT ?', [mostAtOnce])
    const ids = rows.map((row) => readRow(KeyRow, row).key_id)
    await keys.destroy(ids)
    await driver.commit(ids.map((id) => ({ sql: 'DELETE FROM doomed_keys WHERE key_id = ?', params: [id] })))
    if (ids.length < mostAtOnce) return
  }
}
