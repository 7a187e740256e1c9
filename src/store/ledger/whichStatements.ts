import type { Stop, Which } from '../../ledger/ports.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { droppedAt, toGo } from './queue.ts'

const idOf = (which: Which): { readonly column: 'cause' | 'case_id'; readonly id: string } =>
  'cause' in which ? { column: 'cause', id: which.cause } : { column: 'case_id', id: which.caseId }

/** Drops what has not left, in the commit of what stops it. A worker that has one in hand does not send it. */
export const stopStatement = ({ which, reason }: Stop, at: Instant): Statement => {
  const { column, id } = idOf(which)
  return {
    sql: `UPDATE effects SET ${droppedAt('?')}, reason = ?, rev = rev + 1 WHERE ${column} = ? AND ${toGo}`,
    params: [at, at, reason, id],
  }
}

/** Looks at what is held again, now. */
export const liftStatement = (which: Which, at: Instant): Statement => {
  const { column, id } = idOf(which)
  return {
    sql: `UPDATE effects SET wake_at = ?, queued_at = ?, rev = rev + 1
      WHERE ${column} = ? AND status = 'held' AND wake_at > ?`,
    params: [at, at, id, at],
  }
}
