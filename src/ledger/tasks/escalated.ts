import { type Instant, plusMillis } from '../../time/instant.ts'
import type { OwnerRole, TaskChange, TaskStanding } from './task.ts'
import { taskClocks } from './taskClocks.ts'

/**
 * What becomes of a task that nobody took by its time, or that somebody took and has not done by then (`taskClocks`): the
 * deputy is told and may take it or finish it. `undefined` when it is done, not late, or told already. A deputy who is the
 * owner is nobody new: that one is told again, so that nothing passes in silence.
 */
export const escalated = (task: TaskStanding, deputy: OwnerRole, now: Instant): TaskChange | undefined => {
  const { owner, dueAt, takenBy, takenById, takenAt = task.dueAt, escalatedAt } = task
  if (task.doneAt !== undefined || dueAt > now) return undefined
  if (takenBy === undefined)
    return escalatedAt === undefined
      ? { event: taskClocks.untaken.event, owner, dueAt, deputy, escalatedAt: now }
      : undefined
  const { event, minutes } = taskClocks.undone
  if (task.lateToldAt !== undefined || plusMillis(takenAt, minutes[task.urgency] * 60_000) > now) return undefined
  const before = {
    ...{ owner, dueAt, takenBy, takenAt },
    ...(takenById === undefined ? {} : { takenById }),
    ...(escalatedAt === undefined ? {} : { escalatedAt }),
  }
  return { event, ...before, deputy, lateToldAt: now }
}
