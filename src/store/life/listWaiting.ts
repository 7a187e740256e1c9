import { z } from 'zod'
import { may } from '../../referrals/access/may.ts'
import { waitingOrder } from '../../referrals/life/waitingOrder.ts'
import type { Viewer, Waiting } from '../../referrals/ports.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { addEvent } from '../referrals/addEvent.ts'
import type { StoreParts } from '../storeParts.ts'

const WaitingRow = z.object({ id: z.string(), reference: z.string(), sent_at: Instant, waits_from: Instant })
const waiting = `SELECT id, reference, sent_at, waits_from FROM referrals WHERE team = ? AND status = 'waiting'`

/** The whole list: no page hides a family. That it was shown is stored before it is shown. */
export const listWaiting = async (
  { driver }: StoreParts,
  viewer: Viewer,
  now: Instant,
): Promise<readonly Waiting[]> => {
  if (may({ is: 'staff', ...viewer }, 'see-list', viewer) !== 'yes') return []
  await driver.commit([addEvent({ kind: 'listed', actor: viewer.name, team: viewer.team, at: now })])
  const rows = (await driver.query(waiting, [viewer.team])).map((row) => readRow(WaitingRow, row))
  return waitingOrder(
    rows.map(({ id, reference, sent_at, waits_from }) => ({ id, reference, sentAt: sent_at, waitsFrom: waits_from })),
  )
}
