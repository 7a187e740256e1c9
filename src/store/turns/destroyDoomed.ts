import { z } from 'zod'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const KeyRow = z.object({ key_id: z.string() })
const mostAtOnce = 500

/**
 * Destroys the keys whose rows were let go. Begins again where a stop in between left it. One that seals a case stays,
 * however it came among them: nothing brings a key back.
 */
export const destroyDoomed = async ({ driver, keys }: StoreParts): Promise<void> => {
  for (;;) {
    const rows = await driver.query(doomed, [mostAtOnce])
    const ids = rows.map((row) => readRow(KeyRow, row).key_id)
    await keys.destroy(ids)
    const { ok } = await driver.commit(
      ids.map((id) => ({ sql: 'DELETE FROM doomed_keys WHERE key_id = ?', params: [id] })),
    )
    if (!ok || ids.length < mostAtOnce) return
  }
}

/** In one order: two processes that destroy the same then wait for each other, and neither for ever. */
const doomed = `SELECT key_id FROM doomed_keys d
  WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.key_id = d.key_id) ORDER BY key_id LIMIT ?`
