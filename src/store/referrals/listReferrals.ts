import { z } from 'zod'
import { may } from '../../referrals/access/may.ts'
import type { Page, ReferralInList, Viewer } from '../../referrals/ports.ts'
import { type Instant, LocalDate } from '../../time/instant.ts'
import type { Param } from '../driver.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { HoldCode } from './holdCode.ts'
import { ListedRow, listedColumns, listedOf } from './listedRow.ts'

const Row = ListedRow.extend({
  hold: HoldCode,
  caution: z.enum(['held', 'check-first', 'none']),
  place: z.int().min(0).max(5),
  due: LocalDate,
})

/**
 * Words added later put the hold on it too; their alert stands beside them, in the conversation both came from. The tasks
 * say it also of what was sent before the hold stood in clear.
 */
const held = `(r.hold <> 'none'
    OR EXISTS (SELECT 1 FROM tasks t WHERE t.referral_id = r.id
      AND t.what IN ('urgent-words', 'loss-told', 'social-worker-agreement'))
    OR EXISTS (SELECT 1 FROM tasks t JOIN tasks h ON h.conversation_id = t.conversation_id AND h.team = t.team
      WHERE t.referral_id = r.id AND h.what IN ('urgent-words', 'loss-told')))`
const caution = `CASE WHEN ${held} THEN 'held'
    WHEN EXISTS (SELECT 1 FROM tasks t WHERE t.referral_id = r.id AND t.what = 'private-check') THEN 'check-first'
    ELSE 'none' END AS caution`

const undecided = `r.status IN ('new', 'screening', 'awaiting-information', 're-opened')`

/** What somebody has to see to now, whatever became of the referral: words that may mean danger, a loss. */
const alerts = `SELECT h.referral_id AS id, h.conversation_id FROM tasks h
  WHERE h.team = ? AND h.done_at IS NULL AND h.what IN ('urgent-words', 'loss-told')`
const alerted = `SELECT id AS about FROM alerts WHERE id IS NOT NULL
  UNION SELECT t.referral_id FROM alerts a JOIN tasks t ON t.conversation_id = a.conversation_id
    WHERE t.team = ? AND t.referral_id IS NOT NULL`

/** The promised day of the decision counts until it is decided, else the day to look again. */
const due = `CASE WHEN r.status IN ('new', 'screening', 'awaiting-information') AND decide_by < coalesce(look_by, decide_by)
  THEN decide_by ELSE coalesce(look_by, decide_by) END`

const columns = `${listedColumns}, hold, opened_at, look_by`
/** Of what is closed, only what has an alert is looked through, each by its id: there is ever more of it. */
const seen = `SELECT ${columns} FROM referrals WHERE team = ? AND status <> 'closed'
  UNION ALL SELECT ${columns} FROM alerted CROSS JOIN referrals WHERE id = about AND team = ? AND status = 'closed'`
/** See `ListPlace`. Serious harm feared is why a hold lies: to whoever may not read that, it stands with the others. */
const open = `SELECT ${listedColumns}, hold,
    CASE WHEN r.id IN (SELECT about FROM alerted) OR (? = 1 AND r.hold = 'serious-harm' AND ${undecided}) THEN 0
      WHEN ${undecided} AND ${held} THEN 1
      WHEN ${due} < ? THEN 2
      WHEN opened_at IS NULL THEN 3
      ELSE 4 END AS place, ${due} AS due
  FROM seen r`
const newestFirst = 'ORDER BY sent_at DESC, id DESC LIMIT ?'
/** As many as a page takes at most, by their index. */
const closed = (after: string): string => `SELECT ${listedColumns}, hold, 5 AS place, ${due} AS due FROM referrals r
  WHERE team = ? AND status = 'closed' AND id NOT IN (SELECT about FROM alerted) ${after} ${newestFirst}`

/** Of what nobody has opened yet, the newest first; else what waits longest. */
const inOrder = ['due', 'sent_at', 'id'].map((one) => `CASE WHEN place IN (3, 5) THEN '' ELSE ${one} END`).join(', ')
const order = `ORDER BY place, ${inOrder}, sent_at DESC, id DESC`
const alone = `alerts AS (${alerts}), alerted AS (${alerted})`
const shown = (places: string): string => `WITH ${alone}, ${places} SELECT r.*, ${caution} FROM shown r ${order}`
const pageOf = (after: string): string =>
  shown(`seen AS (${seen}), open AS (${open}), closed AS (${closed('')}),
    shown AS (SELECT * FROM (SELECT * FROM open ${after} UNION ALL SELECT * FROM closed) AS places ${order} LIMIT ?)`)
const firstPage = pageOf('')
const pageByDue = pageOf('WHERE place > ? OR (place = ? AND (due, sent_at, id) > (?, ?, ?))')
const pageByNewest = pageOf('WHERE place > ? OR (place = ? AND (sent_at, id) < (?, ?))')
const pageOfClosed = shown(`shown AS (${closed('AND (sent_at, id) < (?, ?)')})`)

/** A page of the viewer's team, what needs a person first. That it was shown is stored before it is shown. */
export const listReferrals = async (
  { driver }: StoreParts,
  viewer: Viewer,
  page: Page,
  now: Instant,
): Promise<readonly ReferralInList[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-list', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'listed', actor: viewer.name, team: viewer.team, at: now })])
  const mayRead = may({ is: 'staff', ...viewer }, 'read-story', viewer) === 'yes'
  const rows = await driver.query(...pageAfter(page, viewer.team, mayRead, now))
  return rows.map((row) => {
    const read = readRow(Row, row)
    const { hold, caution, place, due } = read
    return { ...listedOf(read), caution, isHarmFeared: mayRead && hold === 'serious-harm', place, due }
  })
}

/** One query a page, so that nothing is lost or repeated that moves in between. */
const pageAfter = ({ after, size }: Page, team: string, mayRead: boolean, now: Instant): [string, readonly Param[]] => {
  if (after?.place === 5) return [pageOfClosed, [team, team, team, after.sentAt, after.id, size]]
  // In a team's own zone midnight is an hour off at most: nobody's list turns on it.
  const day = now.slice(0, 'YYYY-MM-DD'.length)
  const given = [team, team, team, team, mayRead ? 1 : 0, day, team, size]
  if (after === undefined) return [firstPage, [...given, size]]
  const { place, due, sentAt, id } = after
  return place === 3
    ? [pageByNewest, [...given, place, place, sentAt, id, size]]
    : [pageByDue, [...given, place, place, due, sentAt, id, size]]
}
