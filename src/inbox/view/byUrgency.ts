import type { TaskListed } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'

const rank: Readonly<Record<TaskListed['urgency'], number>> = { now: 0, soon: 2, planned: 3 }
/** A planned task that has waited too long comes before one that is only due soon: nothing sinks to the bottom. */
const lateRank = 1

/** Open tasks in the order they should be done: urgent, then late, then soon, then planned; by clock within each. */
export const byUrgency = (tasks: readonly TaskListed[], now: Instant): readonly TaskListed[] => {
  const rankOf = (task: TaskListed) => (task.dueAt < now ? Math.min(rank[task.urgency], lateRank) : rank[task.urgency])
  return tasks
    .filter((task) => !task.done)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}
