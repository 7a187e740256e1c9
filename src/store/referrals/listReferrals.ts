import { z } from 'zod'
import { may } from '../../referrals/access/may.ts'
import type { Page, ReferralInList, Viewer } from '../../referrals/ports.ts'
import { type Instant, LocalDate } from '../../time/instant.ts'
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
const alerted = `SELECT id FROM alerts WHERE id IS NOT NULL
  UNION SELECT t.referral_id FROM alerts a JOIN tasks t ON t.conversation_id = a.conversation_id
    WHERE t.team = ? AND t.referral_id IS NOT NULL`

/** The promised day of the decision counts until it is decided, else the day to look again. */
const due = `CASE WHEN r.status IN ('new', 'screening', 'awaiting-information') AND decide_by < coalesce(look_by, decide_by)
  THEN decide_by ELSE coalesce(look_by, decide_by) END`

/** See `ListPlace`. */
const places = `SELECT ${listedColumns}, hold,
    CASE WHEN r.id IN (SELECT id FROM alerted) OR (r.hold = 'serious-harm' AND ${undecided}) THEN 0
      WHEN r.status = 'closed' THEN 5
      WHEN ${undecided} AND ${held} THEN 1
      WHEN ${due} < ? THEN 2
      WHEN NOT EXISTS (SELECT 1 FROM events e WHERE e.referral_id = r.id AND e.kind = 'opened') THEN 3
      ELSE 4 END AS place, ${due} AS due
  FROM referrals r WHERE r.team = ?`

/** Of what nobody has opened yet, and of what is closed, the newest first; else what waits longest. */
const isNewestFirst = (place: number): boolean => place === 3 || place === 5
const inOrder = ['due', 'sent_at', 'id'].map((one) => `CASE WHEN place IN (3, 5) THEN '' ELSE ${one} END`).join(', ')
const order = `ORDER BY place, ${inOrder}, sent_at DESC, id DESC`
const page = (after: string): string => `WITH alerts AS (${alerts}), alerted AS (${alerted}), places AS (${places}),
    shown AS (SELECT * FROM places ${after} ${order} LIMIT ?)
  SELECT r.*, ${caution} FROM shown r ${order}`
const firstPage = page('')
const pageByDue = page('WHERE place > ? OR (place = ? AND (due, sent_at, id) > (?, ?, ?))')
const pageByNewest = page('WHERE place > ? OR (place = ? AND (sent_at, id) < (?, ?))')

/** A page of the viewer's team, what needs a person first. That it was shown is stored before it is shown. */
export const listReferrals = async (
  { driver }: StoreParts,
  viewer: Viewer,
  { after, size }: Page,
  now: Instant,
): Promise<readonly ReferralInList[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-list', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'listed', actor: viewer.name, team: viewer.team, at: now })])
  // In a team's own zone midnight is an hour off at most: nobody's list turns on it.
  const given = [viewer.team, viewer.team, now.slice(0, 10), viewer.team]
  const rows = await (after === undefined
    ? driver.query(firstPage, [...given, size])
    : isNewestFirst(after.place)
      ? driver.query(pageByNewest, [...given, after.place, after.place, after.sentAt, after.id, size])
      : driver.query(pageByDue, [...given, after.place, after.place, after.due, after.sentAt, after.id, size]))
  return rows.map((row) => {
    const read = readRow(Row, row)
    const { hold, caution, place, due } = read
    return { ...listedOf(read), caution, isHarmFeared: hold === 'serious-harm', place, due }
  })
}
