import type { Instant } from '../../time/instant.ts'
import type { TaskAnswer, TaskChange, TaskCommand, TaskStanding, Who } from './task.ts'

/**
 * What a command makes of a task, or why not. One who has it may be relieved by passing it on; taking it from under
 * somebody's hands is refused and says whose. Who may give which command is asked before, in one place (`referrals/access`).
 */
export const decideTask = (
  task: TaskStanding,
  command: TaskCommand,
  who: Who,
  now: Instant,
): TaskChange | Exclude<TaskAnswer, { is: 'changed' }> => {
  if (task.team !== who.team) return { is: 'absent' }
  if (task.doneAt !== undefined) return { is: 'done', by: task.doneBy ?? '', at: task.doneAt }
  const { owner, dueAt } = task
  const before = {
    ...{ owner, dueAt },
    ...(task.deputy === undefined ? {} : { deputy: task.deputy }),
    ...(task.escalatedAt === undefined ? {} : { escalatedAt: task.escalatedAt }),
  }
  const told = task.lateToldAt === undefined ? {} : { lateToldAt: task.lateToldAt }
  const inHand = task.takenBy === undefined ? {} : { takenBy: task.takenBy, takenAt: task.takenAt ?? now, ...told }
  switch (command.is) {
    case 'take':
      return task.takenBy === undefined || task.takenBy === who.name
        ? { event: 'task-taken', ...before, takenAt: now, ...inHand, takenBy: who.name }
        : { is: 'taken', by: task.takenBy, at: task.takenAt ?? now }
    case 'pass-on': {
      if ('role' in command.to) return { event: 'task-passed-on', owner: command.to.role, dueAt: command.to.dueAt }
      const person = command.to.person.trim()
      if (person === '') return { is: 'refused', code: 'colleague' }
      return { event: 'task-passed-on', ...before, takenBy: person, takenAt: now }
    }
    case 'release':
      return { event: 'task-released', ...(task.takenBy === undefined ? before : { owner, dueAt }) }
    case 'done':
      return { event: 'task-done', ...before, ...inHand, doneAt: now, doneBy: who.name }
    default:
      return command satisfies never
  }
}
