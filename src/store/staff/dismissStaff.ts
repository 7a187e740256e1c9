import type { Vouched } from '../../referrals/staff.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'

/** Takes away what somebody was granted, with an event in each team; nothing happens to somebody nobody knew. */
export const dismissStaff = async (
  { driver, hasher }: StoreParts,
  { issuer, subject }: Pick<Vouched, 'issuer' | 'subject'>,
  now: Instant,
): Promise<void> => {
  const whose = 'staff_id IN (SELECT id FROM staff WHERE identity_hash = ?)'
  const identity = hasher.hash('staff', issuer, subject)
  await driver.commit([
    {
      sql: `INSERT INTO events (team, at, kind, actor)
        SELECT team, CAST(? AS text), 'staff-dismissed', 'service' FROM staff_memberships WHERE ${whose}`,
      params: [now, identity],
    },
    { sql: `DELETE FROM staff_memberships WHERE ${whose}`, params: [identity] },
  ])
}
