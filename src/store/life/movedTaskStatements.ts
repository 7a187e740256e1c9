import type { Cause } from '../../referrals/life/causes.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { heldBy } from '../staff/heldBy.ts'

/** Open tasks about a referral that its step ends, or puts into other hands, each with its event. */
export const movedTaskStatements = (
  referralId: string,
  cause: Cause,
  { at, actor }: { readonly at: Instant; readonly actor: string },
): readonly Statement[] => {
  switch (cause.is) {
    case 'end-tasks': {
      const which = `referral_id = ? AND done_at IS NULL AND what IN (${marks(cause.tasks)})`
      const of = [referralId, ...cause.tasks]
      return [
        eventsOf(which, of, 'task-ended', 'service', at),
        {
          sql: `UPDATE tasks SET done_at = ?, done_by = 'service', rev = rev + 1 WHERE ${which}`,
          params: [at, ...of],
        },
      ]
    }
    case 'pass-tasks': {
      const theirs = heldBy('taken_by', cause.from)
      const which = `referral_id = ? AND done_at IS NULL AND ${theirs.sql} AND what IN (${marks(cause.tasks)})`
      const of = [referralId, ...theirs.params, ...cause.tasks]
      return [
        eventsOf(which, of, 'task-passed-on', actor, at),
        {
          sql: `UPDATE tasks SET taken_by = ?, taken_by_id = ?, taken_at = ?, late_told_at = NULL, rev = rev + 1 WHERE ${which}`,
          params: [cause.to.name, cause.to.id ?? null, at, ...of],
        },
      ]
    }
    default:
      return []
  }
}

const marks = (of: readonly unknown[]): string => of.map(() => '?').join(', ')

/** The types are said because PostgreSQL guesses none for what it only passes on. */
const eventsOf = (which: string, of: readonly string[], kind: string, actor: string, at: Instant): Statement => ({
  sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor)
    SELECT case_id, referral_id, team, CAST(? AS text), CAST(? AS text), CAST(? AS text) FROM tasks WHERE ${which}`,
  params: [at, kind, actor, ...of],
})
