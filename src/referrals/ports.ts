import type { Kept } from '../forms/draft.ts'
import type { NewEffect } from '../ledger/effect.ts'
import type { Person } from '../ledger/tasks/isSamePerson.ts'
import type { Instant, LocalDate } from '../time/instant.ts'
import type { Lang } from '../words/lang.ts'
import type { LifeCommand } from './life/command.ts'
import type { Life } from './life/life.ts'
import type { TeamRules } from './life/teamRules.ts'
import type { WhyNot } from './life/whyNot.ts'
import type { NewTask, Role } from './newTask.ts'
import type { Referral } from './referral.ts'

/** One line of the inbox list: clear columns only, nothing is opened for it. */
export type ReferralListed = {
  readonly id: string
  readonly reference: string
  readonly source: 'self' | 'professional'
  readonly path: 'full' | 'call-back'
  readonly lang: Lang
  readonly status: string
  readonly stage: string
  readonly sentAt: Instant
  readonly decideBy: LocalDate
}

/**
 * What a list has to say of contact without opening anything: that a hold lies on the family, or that somebody has to speak
 * with a person alone first, read from the tasks that were ever made. No hold is lifted by finishing a task.
 */
export type Caution = 'held' | 'check-first' | 'none'

/**
 * Where a referral stands in the list: what needs a person now (0: urgent words or a loss nobody has seen to, serious harm
 * feared and nothing decided), what waits under a hold for a decision (1), what is late (2), what nobody has opened yet who
 * works with families (3), everything else (4), what is closed (5). By the day it is due, then by how long it waits; but of
 * what nobody has opened, and of what is closed, the newest first.
 */
export type ListPlace = {
  readonly place: number
  readonly due: LocalDate
  readonly sentAt: Instant
  readonly id: string
}

/**
 * `isHarmFeared`: whoever sent it fears serious harm. Only for those who may read the story; for anybody else it stands
 * among what is under a hold (1), so that no place tells why.
 */
export type ReferralInList = ReferralListed & ListPlace & { readonly caution: Caution; readonly isHarmFeared: boolean }

export type TaskListed = {
  readonly id: string
  readonly what: NewTask['what']
  readonly urgency: NewTask['urgency']
  readonly owner: Role
  /** Told because nobody took it in time, or because whoever did has not done it; may open and finish it too. */
  readonly deputy?: Role
  /** Who has it in hand, by name. */
  readonly takenBy?: string
  /** Since when the deputy knows that whoever has it has not done it by its time. */
  readonly lateToldAt?: Instant
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly referralId?: string
  readonly done: boolean
  /** A step of the referral ended it because nobody has to do it any more: nobody did. */
  readonly ended?: true
}

/** `detail` is what was sealed. */
export type TaskOpened = TaskListed & { readonly detail: Readonly<Record<string, unknown>> }

/**
 * One task on a page of its own. `isHeld`: a hold lies on the family it is about now, whatever it asks for. `about`: what was
 * sent of them, as its record says now; absent where its key is gone. `beside`: the others that came from the same
 * conversation, open or done, from clear columns.
 */
export type TaskAlone = TaskOpened & {
  readonly isHeld: boolean
  readonly about?: { readonly reference: string; readonly sentAt: Instant; readonly referral: Referral } | undefined
  readonly beside: readonly TaskListed[]
}

export type ReferralEvent = {
  readonly at: Instant
  readonly kind: string
  readonly actor: string
}

export type ReferralOpened = ReferralListed & {
  readonly caseId: string
  readonly form: string
  readonly formVersion: number
  readonly policyHash: string
  readonly referral: Referral
  readonly answers: Readonly<Record<string, Kept>>
  readonly events: readonly ReferralEvent[]
  readonly tasks: readonly TaskOpened[]
}

/** Who is looking: goes into the event of every opening and every list. */
export type Viewer = Person & { readonly role: Role; readonly team: string }

export type Page = { readonly after?: ListPlace; readonly size: number }

/**
 * What the inbox asks of the store. Opening is one event, a list shown is one `listed` event; both name the viewer.
 * Only the viewer's own team is ever read: a foreign id answers `undefined`, the same as one that does not exist. Who may
 * is asked first (`access/may.ts`): a role that may not sees an empty list and opens nothing.
 */
export type Referrals = {
  readonly list: (viewer: Viewer, page: Page, now: Instant) => Promise<readonly ReferralInList[]>
  readonly open: (
    viewer: Viewer,
    id: string,
    now: Instant,
    /** What leaves the house because it was opened: planned with that event or not at all. */
    effectsOf?: (opened: ReferralOpened) => readonly NewEffect[],
  ) => Promise<ReferralOpened | undefined>
  readonly tasks: (viewer: Viewer, now: Instant) => Promise<readonly TaskListed[]>
  /** Opens a task's sealed detail: an event of its own. `refused`: it is there, and not for the viewer's role. */
  readonly task: (viewer: Viewer, id: string, now: Instant) => Promise<TaskAlone | 'refused' | undefined>
}

/** One step in the life of a referral. `given` is what was said with it: only for those who may read the story. */
export type LifeStep = ReferralEvent & {
  readonly rev: number
  readonly from: Life['state']
  readonly to: Life['state']
  readonly given?: LifeCommand
}

export type LifeOpened = { readonly life: Life; readonly steps: readonly LifeStep[] }

export type LifeTaken =
  | { readonly is: 'moved'; readonly life: Life }
  /** In words the viewer can act on. */
  | { readonly is: 'refused'; readonly code: WhyNot; readonly why: string }
  /** Somebody was quicker: who, what and when first, and how it stands now. Nothing was changed. */
  | {
      readonly is: 'overtaken'
      readonly by: string
      readonly did: string
      readonly at: Instant
      readonly life: Life
    }
  | { readonly is: 'not-there' }

/**
 * The life of a referral. Who may is asked first (`access/may.ts`); another team's, and for a role that may open none
 * any, answers as if it did not exist. A step, its event and its tasks are stored together or not at all.
 */
export type Lives = {
  /** How it stands, and every step so far. An event of its own. */
  readonly open: (viewer: Viewer, id: string, now: Instant) => Promise<LifeOpened | undefined>
  /** `seen` is the `rev` the viewer decided on: with anything newer there, they are told and nothing changes. */
  readonly take: (
    viewer: Viewer,
    id: string,
    seen: number,
    wish: { readonly is: string; readonly [said: string]: unknown },
    rules: TeamRules,
    now: Instant,
  ) => Promise<LifeTaken>
  /** The waiting list of the viewer's team, the longest wait first. One `listed` event. */
  readonly waiting: (viewer: Viewer, now: Instant) => Promise<readonly Waiting[]>
  /**
   * Makes the follow-ups that are due, each once, of these teams only. Answers how many. Any number of processes may do so.
   * One that cannot be opened stops none of the others: `unread` is told of it, at every call.
   */
  readonly fallDue: (
    teams: ReadonlyMap<string, TeamRules>,
    now: Instant,
    unread: (referralId: string, cause: unknown) => void,
  ) => Promise<number>
  /**
   * Makes a task to look again of each referral whose day for that is over, once for each such day, for whoever has it in
   * hand, else for its role. Of these teams only. Answers how many. Any number of processes may do so.
   */
  readonly lookAgain: (teams: ReadonlyMap<string, TeamRules>, now: Instant) => Promise<number>
  /**
   * Writes what the list says of a hold for what was sent before the list could say it: each once, of every team. Answers how
   * many. One that cannot be opened stops none of the others: `notRead` is told of it, at every call.
   */
  readonly readHolds: (now: Instant, notRead: (referralId: string, cause: unknown) => void) => Promise<number>
}

/** One line of the waiting list: clear columns only. */
export type Waiting = Pick<Life, 'reference' | 'sentAt' | 'waitsFrom'> & { readonly id: string }
