import type { Instant } from '../../time/instant.ts'
import type { Param } from '../driver.ts'
import { looseEffects } from './looseEffects.ts'

const noCase = (column: string): string => `NOT EXISTS (SELECT 1 FROM cases WHERE cases.key_id = ${column})`

/**
 * The keys of what an id names, as one query (`found`) and its parameters: of a case, its own; of a conversation, all that
 * something was said under in it up to `until`, but those of cases; of a task of no case, its own, and that of the answers
 * it came from; of an effect of no case, its own. What was begun afresh after `until` in an erased conversation is somebody's anew.
 */
export const keysNamed = (id: string, until: Instant): readonly [sql: string, ...params: readonly Param[]] => [
  `SELECT key_id AS found FROM cases WHERE id = ?
    UNION SELECT key_id FROM turns WHERE conversation_id = ? AND at <= ? AND own_key_id IS NULL AND ${noCase('turns.key_id')}
    UNION SELECT own_key_id FROM turns WHERE conversation_id = ? AND at <= ? AND own_key_id IS NOT NULL
    UNION SELECT key_id FROM conversations WHERE id = ? AND updated_at <= ? AND key_id IS NOT NULL
    UNION SELECT key_id FROM tasks WHERE id = ? AND case_id IS NULL
    UNION SELECT key_id FROM effects WHERE ${looseEffects}
    UNION SELECT u.key_id FROM tasks t JOIN turns u ON u.conversation_id = t.conversation_id AND u.at = t.made_at
      WHERE t.id = ? AND t.case_id IS NULL AND u.own_key_id IS NULL AND ${noCase('u.key_id')}`,
  ...[id, id, until, id, until, id, until, id, id, id],
]
