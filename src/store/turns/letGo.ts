import type { Statement } from '../driver.ts'
import { doomKeys } from './doomKeys.ts'

/**
 * Lets go of everything under a conversation: its turns, its reference, the way back to it, and its keys except those that became a case's. The keys are
 * written down as doomed in the same commit; `destroyDoomed` does the rest. Must stand before the statement that guards
 * the rev, and that one must change or remove `key_id`.
 */
export const letGo = (conversationId: string): readonly Statement[] => [
  doomKeys(
    `SELECT key_id FROM conversations WHERE id = ? AND key_id IS NOT NULL
      UNION SELECT key_id FROM turns WHERE conversation_id = ?
      UNION SELECT own_key_id FROM turns WHERE conversation_id = ? AND own_key_id IS NOT NULL`,
    [conversationId, conversationId, conversationId],
  ),
  { sql: 'DELETE FROM turns WHERE conversation_id = ?', params: [conversationId] },
  {
    sql: `DELETE FROM ways_back
      WHERE case_id IS NULL AND address_hash IN (SELECT address_hash FROM conversations WHERE id = ?)`,
    params: [conversationId],
  },
  {
    sql: `DELETE FROM conversation_references
      WHERE address_hash IN (SELECT address_hash FROM conversations WHERE id = ?)`,
    params: [conversationId],
  },
]
