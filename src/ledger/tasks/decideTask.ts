import type { Instant } from '../../time/instant.ts'
import { isSamePerson, type Person } from './isSamePerson.ts'
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
  const holder = holderOf(task)
  const inHand = holder === undefined ? {} : { ...heldBy(holder), takenAt: task.takenAt ?? now, ...told }
  switch (command.is) {
    case 'take':
      return holder === undefined || isSamePerson(holder, who)
        ? { event: 'task-taken', ...before, takenAt: now, ...inHand, ...heldBy(who) }
        : { is: 'taken', by: holder.name, at: task.takenAt ?? now }
    case 'pass-on': {
      if ('role' in command.to) return { event: 'task-passed-on', owner: command.to.role, dueAt: command.to.dueAt }
      const { person, ...id } = command.to
      const name = person.trim()
      if (name === '') return { is: 'refused', code: 'colleague' }
      return { event: 'task-passed-on', ...before, ...heldBy({ name, ...id }), takenAt: now }
    }
    case 'release':
      return { event: 'task-released', ...(task.takenBy === undefined ? before : { owner, dueAt }) }
    case 'done':
      return { event: 'task-done', ...before, ...inHand, doneAt: now, doneBy: who.name }
    default:
      return command satisfies never
  }
}

const holderOf = ({ takenBy, takenById }: TaskStanding): Person | undefined =>
  takenBy === undefined ? undefined : { name: takenBy, ...(takenById === undefined ? {} : { id: takenById }) }

const heldBy = ({ name, id }: Person): Pick<TaskChange, 'takenBy' | 'takenById'> => ({
  takenBy: name,
  ...(id === undefined ? {} : { takenById: id }),
})
