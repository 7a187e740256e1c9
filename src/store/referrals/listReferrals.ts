import { may } from '../../referrals/access/may.ts'
import type { Page, ReferralListed, Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { ListedRow, listedColumns, listedOf } from './listedRow.ts'

const firstPage = `SELECT ${listedColumns} FROM referrals WHERE team = ? ORDER BY sent_at DESC, id DESC LIMIT ?`
const nextPage = `SELECT ${listedColumns} FROM referrals WHERE team = ? AND (sent_at, id) < (?, ?)
  ORDER BY sent_at DESC, id DESC LIMIT ?`

/** A page of the viewer's team, the newest first. That it was shown is stored before it is shown. */
export const listReferrals = async (
  { driver }: StoreParts,
  viewer: Viewer,
  { before, size }: Page,
  now: Instant,
): Promise<readonly ReferralListed[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-list', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'listed', actor: viewer.name, team: viewer.team, at: now })])
  const rows = await (before
    ? driver.query(nextPage, [viewer.team, before.sentAt, before.id, size])
    : driver.query(firstPage, [viewer.team, size]))
  return rows.map((row) => listedOf(readRow(ListedRow, row)))
}
