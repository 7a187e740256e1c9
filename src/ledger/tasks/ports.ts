import type { TeamRules } from '../../referrals/life/teamRules.ts'
import type { Instant } from '../../time/instant.ts'
import type { NewEffect } from '../effect.ts'
import type { OwnerRole, TaskAnswer, TaskCommand, TaskStanding, Who } from './task.ts'

/** Who is told of a task that nobody took, or did, in time, and how: planned in the same transaction. */
export type Escalation = { readonly deputy: OwnerRole; readonly effects: readonly NewEffect[] }

export type TaskCounts = {
  readonly open: number
  readonly untaken: number
  /** Past its time, taken or not. */
  readonly overdue: number
  /** The oldest overdue one has been due since. */
  readonly overdueSince?: Instant
}

/**
 * The life of a task after it was made (`Turn.tasks` makes it). Each change is one event with the person's name, stored
 * with the change; of two people at once one wins and the other is told who. Whether they may is asked first, and another
 * team's task is never there.
 */
export type Tasks = {
  /** Open ones of a team: urgent first, then late, then soon, then planned; by clock within each. */
  readonly open: (team: string, now: Instant) => Promise<readonly TaskStanding[]>
  readonly command: (
    who: Who,
    id: string,
    command: TaskCommand,
    now: Instant,
    /** Whoever is to hear of it: planned in the same transaction. */
    effects?: readonly NewEffect[],
    /** Of the task's team: with them, finishing a look at a family sets the next one in the same transaction. */
    rules?: TeamRules,
  ) => Promise<TaskAnswer>
  /** Tells the deputies of what nobody took or did in time, each once (`taskClocks`). Answers how many. Any number of processes may do so. */
  readonly escalate: (escalationOf: (task: TaskStanding) => Escalation, now: Instant) => Promise<number>
  readonly counts: (now: Instant) => Promise<TaskCounts>
}
