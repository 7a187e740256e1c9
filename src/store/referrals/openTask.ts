import { may } from '../../referrals/access/may.ts'
import type { Referrals, Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { isUnderHold } from './isUnderHold.ts'
import { openDetail } from './openDetail.ts'
import { TaskRow, taskColumns, taskOf } from './taskRow.ts'

const byId = `SELECT ${taskColumns} FROM tasks WHERE id = ? AND team = ?`

/** A task with its sealed words, for whoever may. That it was opened is stored before it is shown. */
export const openTask = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Awaited<ReturnType<Referrals['task']>>> => {
  const [first] = await parts.driver.query(byId, [id, viewer.team])
  if (!first) return undefined
  const row = readRow(TaskRow, first)
  const task = taskOf(row)
  const about = { team: viewer.team, task }
  if (may({ is: 'staff', ...viewer }, 'open-task', about) !== 'yes') return 'refused'
  const detail = await openDetail(parts, row, now)
  const isHeld = row.referral_id !== null && (await isUnderHold(parts, row.referral_id, now))
  await parts.driver.commit([
    addEvent({
      kind: 'task-opened',
      actor: viewer.name,
      team: viewer.team,
      at: now,
      ...(row.case_id === null ? {} : { caseId: row.case_id }),
      ...(row.referral_id === null ? {} : { referralId: row.referral_id }),
    }),
  ])
  return { ...task, detail, isHeld }
}
