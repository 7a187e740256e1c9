import { may } from '../../referrals/access/may.ts'
import type { TaskAlone, Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unlessSealed } from '../sealing/unlessSealed.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { openDetail } from './openDetail.ts'
import { ListedTaskRow, TaskRow, taskColumns, taskOf } from './taskRow.ts'
import { taskSubject } from './taskSubject.ts'

const byId = `SELECT ${taskColumns} FROM tasks WHERE id = ? AND team = ?`
const ofItsConversation = `SELECT ${Object.keys(ListedTaskRow.shape).join(', ')} FROM tasks
  WHERE conversation_id = (SELECT conversation_id FROM tasks WHERE id = ?) AND team = ? AND id <> ? ORDER BY made_at, id`

/** A task with its sealed words, for whoever may. That it was opened is stored before it is shown. */
export const openTask = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<TaskAlone | 'refused' | undefined> => {
  const [first] = await parts.driver.query(byId, [id, viewer.team])
  if (!first) return undefined
  const row = readRow(TaskRow, first)
  const task = taskOf(row)
  const about = { team: viewer.team, task }
  if (may({ is: 'staff', ...viewer }, 'open-task', about) !== 'yes') return 'refused'
  const detail = await openDetail(parts, row, now)
  // A hold that cannot be read is not no hold; and the task can still be done.
  const found = row.referral_id === null ? undefined : await unlessSealed(taskSubject(parts, row.referral_id, now))
  const isHeld = found === 'sealed' || found?.referral.hold.on === true
  const beside = await parts.driver.query(ofItsConversation, [id, viewer.team, id])
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
  const subject = found === undefined || found === 'sealed' ? {} : { about: found }
  return { ...task, detail, isHeld, ...subject, beside: beside.map((other) => taskOf(readRow(ListedTaskRow, other))) }
}
