import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'

/** What an administrator did about somebody, as an event in each of their teams. The types are said for PostgreSQL. */
export const inEachTeam = (kind: 'staff-ended' | 'staff-readmitted', id: string, now: Instant): Statement => ({
  sql: `INSERT INTO events (team, at, kind, actor)
    SELECT team, CAST(? AS text), CAST(? AS text), 'administrator' FROM staff_memberships WHERE staff_id = ?`,
  params: [now, kind, id],
})
