import { z } from 'zod'
import { may } from '../../referrals/access/may.ts'
import type { Page, ReferralInList, Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { ListedRow, listedColumns, listedOf } from './listedRow.ts'

const Row = ListedRow.extend({ caution: z.enum(['held', 'check-first', 'none']) })

/** Words added later put the hold on it too; their alert stands beside them, in the conversation both came from. */
const caution = `CASE
    WHEN EXISTS (SELECT 1 FROM tasks t WHERE t.referral_id = r.id
      AND t.what IN ('urgent-words', 'loss-told', 'social-worker-agreement'))
      OR EXISTS (SELECT 1 FROM tasks t JOIN tasks h ON h.conversation_id = t.conversation_id AND h.team = t.team
        WHERE t.referral_id = r.id AND h.what IN ('urgent-words', 'loss-told')) THEN 'held'
    WHEN EXISTS (SELECT 1 FROM tasks t WHERE t.referral_id = r.id AND t.what = 'private-check') THEN 'check-first'
    ELSE 'none' END AS caution`
const page = `SELECT ${listedColumns}, ${caution} FROM referrals r WHERE team = ?`
const firstPage = `${page} ORDER BY sent_at DESC, id DESC LIMIT ?`
const nextPage = `${page} AND (sent_at, id) < (?, ?) ORDER BY sent_at DESC, id DESC LIMIT ?`

/** A page of the viewer's team, the newest first. That it was shown is stored before it is shown. */
export const listReferrals = async (
  { driver }: StoreParts,
  viewer: Viewer,
  { before, size }: Page,
  now: Instant,
): Promise<readonly ReferralInList[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-list', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'listed', actor: viewer.name, team: viewer.team, at: now })])
  const rows = await (before
    ? driver.query(nextPage, [viewer.team, before.sentAt, before.id, size])
    : driver.query(firstPage, [viewer.team, size]))
  return rows.map((row) => {
    const read = readRow(Row, row)
    return { ...listedOf(read), caution: read.caution }
  })
}
