import { z } from 'zod'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { marks } from './marks.ts'

const Row = z.object({ reference: z.string() })

/**
 * References of what an erasure left alone because it is a referral by now: of the keys it had listed before that was sent,
 * of the conversation it was asked for, or of the task.
 */
export const sentInstead = async (
  driver: Driver,
  id: string,
  keyIds: readonly string[],
): Promise<readonly string[]> => {
  const rows = await driver.query(
    `SELECT reference FROM referrals WHERE case_id <> ? AND case_id IN (
      SELECT id FROM cases WHERE key_id IN (${marks(keyIds)})
      UNION SELECT c.id FROM turns t JOIN cases c ON c.key_id = t.key_id
        WHERE t.conversation_id = ? AND t.own_key_id IS NULL
      UNION SELECT case_id FROM tasks WHERE id = ?
    ) ORDER BY reference`,
    [id, ...keyIds, id, id],
  )
  return rows.map((row) => readRow(Row, row).reference)
}
