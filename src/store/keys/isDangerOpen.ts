import type { StoreParts } from '../storeParts.ts'
import type { Subject } from './findHeld.ts'

const sql = `SELECT id FROM tasks WHERE what = 'urgent-words' AND done_at IS NULL AND (case_id = ?
  OR (case_id IS NULL AND (id = ? OR conversation_id = ?
    OR conversation_id = (SELECT conversation_id FROM tasks WHERE id = ? AND case_id IS NULL)))) LIMIT 1`

/** Whether words of danger are among what an erasure would take that nobody has answered yet. */
export const isDangerOpen = async ({ driver }: Pick<StoreParts, 'driver'>, { id }: Subject): Promise<boolean> =>
  (await driver.query(sql, [id, id, id, id])).length > 0
