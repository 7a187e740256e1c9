import type { NewEffect } from '../../../ledger/effect.ts'
import type { TaskChange, TaskStanding } from '../../../ledger/tasks/task.ts'
import type { Instant } from '../../../time/instant.ts'
import type { Statement } from '../../driver.ts'
import type { StoreParts } from '../../storeParts.ts'
import { effectStatements } from '../effectStatements.ts'
import { keyAll } from '../keyAll.ts'

/**
 * Stores a change of a task with its event and its effects. False when somebody changed the task meanwhile, or `first`
 * found no row.
 */
export const changeTask = async (
  parts: StoreParts,
  task: TaskStanding,
  change: TaskChange,
  actor: string,
  effects: readonly NewEffect[],
  now: Instant,
  /** What else changes with it: first, for a step locks a referral before its tasks. */
  beside: readonly Statement[] = [],
): Promise<boolean> => {
  const { keyed, made } = await keyAll(parts, effects, now)
  const outcome = await parts.driver.commit([
    ...beside,
    {
      sql: `UPDATE tasks SET owner = ?, deputy = ?, taken_by = ?, taken_by_id = ?, taken_at = ?, due_at = ?,
          escalated_at = ?, late_told_at = ?, done_at = ?, done_by = ?, rev = rev + 1
        WHERE id = ? AND rev = ? AND done_at IS NULL`,
      params: [
        ...[change.owner, change.deputy ?? null, change.takenBy ?? null, change.takenById ?? null],
        ...[change.takenAt ?? null, change.dueAt],
        ...[change.escalatedAt ?? null, change.lateToldAt ?? null, change.doneAt ?? null, change.doneBy ?? null],
        ...[task.id, task.rev],
      ],
      expect: 'one',
    },
    {
      sql: 'INSERT INTO events (case_id, referral_id, team, at, kind, actor) VALUES (?, ?, ?, ?, ?, ?)',
      params: [task.caseId ?? null, task.referralId ?? null, task.team, now, change.event, actor],
    },
    ...effectStatements(parts, keyed, now),
  ])
  // Tidiness only, as for a turn.
  if (!outcome.ok) await parts.keys.destroy(made).catch(() => undefined)
  return outcome.ok
}
