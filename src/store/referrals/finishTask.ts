import type { Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'

/** Marks a task as done, with its event. False when it is done already, is not there, or is another team's. */
export const finishTask = async (
  { driver }: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<boolean> => {
  const outcome = await driver.commit([
    {
      sql: 'UPDATE tasks SET done_at = ?, done_by = ? WHERE id = ? AND team = ? AND done_at IS NULL',
      params: [now, viewer.name, id, viewer.team],
      expect: 'one',
    },
    {
      sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor)
        SELECT case_id, referral_id, team, done_at, 'task-done', done_by FROM tasks WHERE id = ?`,
      params: [id],
      expect: 'one',
    },
  ])
  return outcome.ok
}
