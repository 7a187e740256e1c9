import type { Option } from '../forms/ask.ts'
import type { Draft } from '../forms/draft.ts'
import type { Setting } from '../forms/looking.ts'
import type { Form, TeamFacts } from '../forms/question.ts'
import type { Feedback } from '../referrals/feedback.ts'
import type { Role } from '../referrals/newTask.ts'
import type { Referral } from '../referrals/referral.ts'
import type { Instant, LocalDate } from '../time/instant.ts'
import type { UrgentCategory } from '../words/floor/finding.ts'
import type { Lang } from '../words/lang.ts'
import type { Voice } from '../words/voice.ts'
import type { Ways } from './wayBack/ways.ts'

/** A helpline as shown: `press` is the key to press once connected. */
export type HelpLine = {
  readonly name: string
  readonly how: 'call' | 'text'
  readonly number: string
  readonly press?: string
}

/** A team as a conversation needs it: its facts for the forms, its helplines, its clocks. */
export type TeamAtWork = {
  readonly id: string
  /** The neutral public name families see. */
  readonly name: string
  readonly policyHash: string
  readonly checklistHash?: string
  readonly facts: TeamFacts
  readonly keepDays: number
  readonly decisionDays: number
  /** Who is alerted, and by when somebody must have taken it: in the team's working time, or a night would pass in vain. */
  readonly alerts: { readonly owner: Role; readonly due: (now: Instant) => Instant }
  readonly languages: readonly Lang[]
  /** The day in the team's zone. */
  readonly today: LocalDate
  /** The day it is in the team's zone at an instant. */
  readonly dayOf: (at: Instant) => LocalDate
  readonly decideBy: (sentAt: Instant) => LocalDate
  /** The end of the working day so many working days on: when a planned task is due. */
  readonly workingDue: (now: Instant, days: number) => Instant
  /** When somebody is there: ISO weekdays (1 is Monday) and the team's own clock. */
  readonly hours: { readonly days: readonly number[]; readonly opens: string; readonly closes: string }
  readonly urgentLines: (category: UrgentCategory | undefined) => readonly HelpLine[]
}

/** A form that asks for help: a referral is made of it. */
export type GivesReferral = {
  readonly is: 'referral'
  readonly toReferral: (draft: Draft, setting: Setting, sentAt: Instant) => Referral
  readonly done: 'done-parent' | 'done-professional'
  /** What was sent as plain text, for a professional's own record: shown once after sending and kept nowhere else. */
  readonly copy?: (draft: Draft, setting: Setting, voice: Voice, reference: string) => string
}

/** A small form after sending, kept apart from every family. Its `said` words have `kept`, its `rested` words `no-thanks`. */
export type GivesFeedback = {
  readonly is: 'feedback'
  readonly toFeedback: (draft: Draft, setting: Setting) => Feedback
  /** The question that only asks whether to begin: anything but a yes closes the form. */
  readonly offer: string
}

/** One published form: what is asked, and what is made of the answers. */
export type PublishedForm = {
  readonly form: Form
  readonly gives: GivesReferral | GivesFeedback
  /** The form that is offered once after this one was sent. */
  readonly afterwards?: string
  readonly welcome: readonly ('welcome-parent-1' | 'welcome-parent-2' | 'welcome-professional')[]
}

/** Everything a turn is told from outside. Time and ids are arguments: the same world gives the same turn. */
export type World = {
  readonly now: Instant
  readonly team: TeamAtWork
  readonly forms: Readonly<Record<string, PublishedForm>>
  readonly voice: (lang: Lang) => Voice
  readonly ids: { readonly id: () => string; readonly reference: () => string }
  readonly privacyUrl: string
  /** Teams to choose from, where none was named and none goes without saying. `team` is one of them, for its words alone. */
  readonly teams?: readonly Option[]
  /**
   * Whether the face can offer a small form beside "it is sent". Elsewhere a question right after it would be taken for one
   * more of the form, by people and by programs.
   */
  readonly offersMore?: true
  /** Absent where nobody can come back from elsewhere: then a person does what only they could. */
  readonly ways?: Ways
}
