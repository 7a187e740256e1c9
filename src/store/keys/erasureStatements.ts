import { plusMillis } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { caseRows } from './caseRows.ts'
import type { Erasure } from './erasure.ts'
import { erasureRows } from './erasureRows.ts'
import type { Held } from './heldOn.ts'
import { looseEffects } from './looseEffects.ts'
import { marks } from './marks.ts'
import { othersKeys } from './othersKeys.ts'
import { subjectEvent } from './subjectEvent.ts'

/** As long as the shell of an expired conversation counts on: see `expireConversations`. */
const shellMillis = 365 * 24 * 60 * 60 * 1000

/**
 * Takes a case, or what somebody said who sent nothing, out of the records, all or nothing: its rows, what was said under
 * its keys, and one `erased` event that says nothing about anybody. Running it again changes nothing. What was said keeps its
 * numbers and its keyed message id: it was heard, and must not be heard again.
 *
 * Misses, and saves nothing, when one of these keys became another case's since somebody looked: then look again.
 */
export const erasureStatements = (erasure: Erasure, held: Held): readonly Statement[] => {
  const { caseId, erasedAt } = erasure
  const { keyIds, conversationIds, taskIds } = held
  const [others, ...asOthers] = othersKeys(caseId, keyIds)
  const itsKeys = marks(keyIds)
  return [
    // First, and in the order in which a turn takes them: whoever is writing for it is waited for, and what they wrote goes.
    { sql: 'UPDATE cases SET team = team WHERE id = ?', params: [caseId] },
    ...conversationIds.map((id) => ({ sql: 'UPDATE conversations SET team = team WHERE id = ?', params: [id] })),
    erasureRows().write(erasure),
    {
      sql: `UPDATE erasures SET reason = reason WHERE case_id = ? AND NOT EXISTS (${others})`,
      params: [caseId, ...asOthers],
      expect: 'one',
    },
    subjectEvent('erased', caseId, held, erasedAt),
    ...conversationIds.map((id) => ({
      sql: `UPDATE conversations SET key_id = NULL, state = NULL, rev = rev + 1, updated_at = ?, expires_at = ?
        WHERE id = ? AND key_id IN (${itsKeys})`,
      params: [erasedAt, plusMillis(erasedAt, shellMillis), id, ...keyIds],
    })),
    // Beside those of the list: a row that came after it was written takes its key with it.
    ...caseRows(caseId),
    { sql: 'DELETE FROM cases WHERE id = ?', params: [caseId] },
    { sql: `DELETE FROM effects WHERE ${looseEffects}`, params: [caseId] },
    ...taskIds.map((id) => ({ sql: 'DELETE FROM tasks WHERE id = ? AND case_id IS NULL', params: [id] })),
    ...conversationIds.flatMap((id) => [
      {
        sql: `UPDATE turns SET sealed = ? WHERE conversation_id = ? AND key_id IN (${itsKeys})`,
        params: [nothing, id, ...keyIds],
      },
      {
        sql: `UPDATE turns SET own_sealed = ? WHERE conversation_id = ? AND own_key_id IN (${itsKeys})`,
        params: [nothing, id, ...keyIds],
      },
      {
        sql: `DELETE FROM conversation_references WHERE key_id IN (${itsKeys})
            AND address_hash IN (SELECT address_hash FROM conversations WHERE id = ?)`,
        params: [...keyIds, id],
      },
      { sql: `DELETE FROM ways_back WHERE key_id IN (${itsKeys})`, params: [...keyIds] },
    ]),
  ]
}

const nothing = Buffer.alloc(0)
