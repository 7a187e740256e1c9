import type { TaskStanding } from './task.ts'

/**
 * When somebody else is told of a task too, each once: nothing passes in silence, in nobody's hands or in somebody's. Both
 * clocks run out at the task's own time. Whoever owns it keeps it, and so does whoever has it in hand.
 */
export const taskClocks = {
  /** Nobody took it. */
  untaken: { event: 'task-escalated', tells: 'deputy' },
  /** Somebody took it and it is not done. However late they took it, they have so many minutes by the clock. */
  undone: { event: 'task-late', tells: 'deputy', minutes: { now: 60, soon: 24 * 60, planned: 2 * 24 * 60 } },
} as const satisfies Readonly<Record<string, TaskClock>>

type TaskClock = {
  /** Its line in the timeline. */
  readonly event: string
  readonly tells: 'deputy'
  readonly minutes?: Readonly<Record<TaskStanding['urgency'], number>>
}
