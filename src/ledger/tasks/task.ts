import type { alertRoles } from '../../policy/policy.ts'
import type { staffRoles } from '../../policy/staffRow.ts'
import type { Instant } from '../../time/instant.ts'
import type { Person } from './isSamePerson.ts'

/** Who may own a task until a person takes it. */
export type OwnerRole = (typeof alertRoles)[number]

/** A task as it stands, without its sealed detail. The owner is a person, or else a role: never nobody. */
export type TaskStanding = {
  readonly id: string
  readonly team: string
  readonly what: string
  readonly urgency: 'now' | 'soon' | 'planned'
  readonly owner: string
  /** Told when nobody took it in time, or whoever did has not done it; may take it too. */
  readonly deputy?: string
  /** Their name, as they were called then. */
  readonly takenBy?: string
  /** And their own id, where they have one (`Person`). */
  readonly takenById?: string
  readonly takenAt?: Instant
  /** When somebody must have taken it, in the team's working time. */
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly escalatedAt?: Instant
  /** When the deputy was told that whoever took it has not done it. */
  readonly lateToldAt?: Instant
  readonly doneAt?: Instant
  readonly doneBy?: string
  readonly caseId?: string
  readonly referralId?: string
  readonly rev: number
}

/** A person, as signed in. */
export type Who = Person & { readonly role: (typeof staffRoles)[number]; readonly team: string }

export type TaskCommand =
  | { readonly is: 'take' }
  /**
   * To a colleague by name, and by id where there are two of it, who may do it and has it from now on; or to a role, with a
   * clock of its own.
   */
  | {
      readonly is: 'pass-on'
      readonly to:
        | { readonly person: string; readonly id?: string }
        | { readonly role: OwnerRole; readonly dueAt: Instant }
    }
  /** Back to its role. What nobody took in time before is told anew. */
  | { readonly is: 'release' }
  | { readonly is: 'done' }

/** What a command changes. `event` is its line in the timeline. */
export type TaskChange = {
  readonly event: 'task-taken' | 'task-passed-on' | 'task-released' | 'task-done' | 'task-escalated' | 'task-late'
  readonly owner: string
  readonly deputy?: string
  readonly takenBy?: string
  readonly takenById?: string
  readonly takenAt?: Instant
  readonly dueAt: Instant
  readonly escalatedAt?: Instant
  readonly lateToldAt?: Instant
  readonly doneAt?: Instant
  readonly doneBy?: string
}

export type TaskAnswer =
  | { readonly is: 'changed' }
  /** Somebody was quicker: this is who, and when. */
  | { readonly is: 'taken' | 'done'; readonly by: string; readonly at: Instant }
  /** No such task in this team. */
  | { readonly is: 'absent' }
  | { readonly is: 'refused'; readonly code: TaskRefusal }

/**
 * `role`: the person's own may not do this. `colleague`: nobody of that name works in the team; `their-role`: they do, and
 * may not do this task; `namesakes`: more than one of that name may, and it was not said which.
 */
export type TaskRefusal = 'role' | 'colleague' | 'their-role' | 'namesakes'
