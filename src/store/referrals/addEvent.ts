import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'

/** What happened, to what, by whom. `actor` is a staff member's name as signed in, or a code such as `family`. */
type NewEvent = {
  readonly kind:
    | 'sent'
    | 'listed'
    | 'opened'
    | 'look-again-due'
    | 'tasks-listed'
    | 'task-made'
    | 'task-opened'
    | 'task-done'
  readonly actor: string
  readonly team: string
  readonly at: Instant
  readonly caseId?: string
  readonly referralId?: string
}

export const addEvent = ({ kind, actor, team, at, caseId, referralId }: NewEvent): Statement => ({
  sql: 'INSERT INTO events (case_id, referral_id, team, at, kind, actor) VALUES (?, ?, ?, ?, ?, ?)',
  params: [caseId ?? null, referralId ?? null, team, at, kind, actor],
})
