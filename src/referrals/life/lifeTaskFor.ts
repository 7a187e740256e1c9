import type { Instant } from '../../time/instant.ts'
import type { NewTask, Role } from '../newTask.ts'
import { type LifeTask, lifeTasks, type TaskRule } from './causes.ts'

/** A step's task as it is stored: an owner, a clock, and what is to be done as words, sealed. */
export const lifeTaskFor = (
  task: LifeTask,
  made: {
    readonly id: string
    readonly owner: Role
    readonly at: Instant
    readonly workingDue: (at: Instant, days: number) => Instant
    readonly detail?: NewTask['detail']
  },
): NewTask => {
  const { urgency, days, says, owner = made.owner }: TaskRule = lifeTasks[task]
  return {
    id: made.id,
    what: task,
    urgency,
    owner,
    dueAt: made.workingDue(made.at, days),
    detail: { wish: says, ...made.detail },
  }
}
