import type { Instant } from '../../time/instant.ts'
import type { OwnerRole, TaskChange, TaskStanding } from './task.ts'

/**
 * What becomes of a task that nobody took by its time: the deputy is told and may take it, the owner keeps it too.
 * `undefined` when it is taken, done, told already, or not late. A deputy who is the owner is nobody new: that one is
 * told again, so that nothing passes in silence.
 */
export const escalated = (task: TaskStanding, deputy: OwnerRole, now: Instant): TaskChange | undefined =>
  task.takenBy !== undefined || task.doneAt !== undefined || task.escalatedAt !== undefined || task.dueAt > now
    ? undefined
    : { event: 'task-escalated', owner: task.owner, dueAt: task.dueAt, deputy, escalatedAt: now }
