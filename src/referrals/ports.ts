import type { Kept } from '../forms/draft.ts'
import type { Instant, LocalDate } from '../time/instant.ts'
import type { Lang } from '../words/lang.ts'
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

export type TaskListed = {
  readonly id: string
  readonly what: NewTask['what']
  readonly urgency: NewTask['urgency']
  readonly owner: Role
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly referralId?: string
  readonly done: boolean
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
  readonly tasks: readonly (TaskListed & { readonly detail: Readonly<Record<string, unknown>> })[]
}

/** Who is looking: goes into the event of every opening and every list. */
export type Viewer = { readonly name: string; readonly role: Role; readonly team: string }

export type Page = { readonly before?: { readonly sentAt: Instant; readonly id: string }; readonly size: number }

/**
 * What the inbox asks of the store. Opening is one event, a list shown is one `listed` event; both name the viewer.
 * Only the viewer's own team is ever read: a foreign id answers `undefined`, the same as one that does not exist.
 */
export type Referrals = {
  readonly list: (viewer: Viewer, page: Page, now: Instant) => Promise<readonly ReferralListed[]>
  readonly open: (viewer: Viewer, id: string, now: Instant) => Promise<ReferralOpened | undefined>
  readonly tasks: (viewer: Viewer, now: Instant) => Promise<readonly TaskListed[]>
  /** Opens a task's sealed detail: an event of its own. */
  readonly task: (
    viewer: Viewer,
    id: string,
    now: Instant,
  ) => Promise<(TaskListed & { readonly detail: Readonly<Record<string, unknown>> }) | undefined>
  readonly finishTask: (viewer: Viewer, id: string, now: Instant) => Promise<boolean>
}
