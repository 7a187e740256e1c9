import type { Param, Statement } from '../driver.ts'

/**
 * Writes down the keys that `which` selects (as `key_id`) to be destroyed: `destroyDoomed` does it. Never a case's: that one
 * goes with its case alone, and everything a family told is sealed by it.
 *
 * @example doomKeys('SELECT key_id FROM tasks WHERE id = ?', [task.id])
 */
export const doomKeys = (which: string, params: readonly Param[]): Statement => ({
  sql: `INSERT INTO doomed_keys (key_id) SELECT k.key_id FROM (${which}) AS k
    WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.key_id = k.key_id) ON CONFLICT DO NOTHING`,
  params,
})
