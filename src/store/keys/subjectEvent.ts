import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import type { Held } from './heldOn.ts'
import { marks } from './marks.ts'

/**
 * What an administrator did with everything held under an id, for the teams it was with: it says of what, by an id that
 * stands for nothing once that is erased. None when there is nothing any more.
 */
export const subjectEvent = (kind: 'exported' | 'erased', id: string, { keyIds }: Held, at: Instant): Statement => ({
  sql: `INSERT INTO events (case_id, team, at, kind, actor)
    SELECT ?, held.team, ?, '${kind}', 'administrator' FROM (
      SELECT team FROM cases WHERE id = ?
      UNION SELECT team FROM conversations WHERE id = ? AND key_id IN (${marks(keyIds)})
      UNION SELECT team FROM tasks WHERE case_id IS NULL AND (id = ? OR conversation_id = ?)
      UNION SELECT team FROM effects WHERE id = ? AND case_id IS NULL
    ) AS held`,
  params: [id, at, id, id, ...keyIds, id, id, id],
})
