import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import type { NewTask } from '../newTask.ts'

export type TaskRule = {
  readonly urgency: NewTask['urgency']
  /** In working days. */
  readonly days: number
  /** Whose it is, where it is not whoever the referral belongs to after the step. */
  readonly owner?: NewTask['owner']
  /**
   * What leaves it without a use: any closing, or only one that stops everything planned for the family. Nobody is to reach
   * a family after a loss, or once it took back what it sent; a promised no, and whatever is about safety, outlives others.
   */
  readonly ends: 'closed' | 'stopped' | 'never'
  /** What is to be done, for the person who opens it. */
  readonly says: string
}

/** What a step in the life of a referral asks of somebody. The owner is whoever the referral belongs to after the step, unless it says another. */
export const lifeTasks = {
  'ask-for-information': {
    urgency: 'soon',
    days: 1,
    ends: 'closed',
    says: 'Ask for the information that is missing.',
  },
  'tell-family-yes': { urgency: 'soon', days: 2, ends: 'closed', says: 'Tell the family that we said yes.' },
  'tell-referrer-yes': {
    urgency: 'soon',
    days: 2,
    ends: 'closed',
    says: 'Tell the referrer that we said yes, and ask that nobody steps back while the family waits.',
  },
  'tell-family-no': {
    urgency: 'soon',
    days: 1,
    ends: 'stopped',
    says: 'A person tells the family, with the reason and what may help instead.',
  },
  'tell-referrer-no': {
    urgency: 'soon',
    days: 1,
    ends: 'stopped',
    says: 'Tell the referrer why, and what may help instead.',
  },
  'tell-professionals-yes': {
    urgency: 'soon',
    days: 2,
    ends: 'closed',
    says: 'Tell the GP, health visitor or midwife that we said yes: only those whom the family agreed to.',
  },
  'tell-professionals-no': {
    urgency: 'soon',
    days: 2,
    ends: 'stopped',
    says: 'Tell the GP, health visitor or midwife that it is a no, and what may help instead: only those whom the family agreed to.',
  },
  'first-contact': {
    urgency: 'soon',
    days: 5,
    ends: 'closed',
    says: 'Ask the referrer what is still open, then make the first contact.',
  },
  'allocate-anew': {
    urgency: 'soon',
    days: 1,
    ends: 'closed',
    owner: 'clinical-lead',
    says: 'Whoever had this family in their hands does not work here any more. Decide who has it now, and hand it over to them.',
  },
  'contact-limit': {
    urgency: 'soon',
    days: 1,
    ends: 'closed',
    says: 'The team’s limit of attempts is reached: decide whether it goes back to the referrer.',
  },
  'go-back-to-referrer': {
    urgency: 'soon',
    days: 2,
    ends: 'stopped',
    says: 'Tell the referrer that we could not reach the family, and what was tried.',
  },
  'tell-family-appointment': {
    urgency: 'soon',
    days: 1,
    ends: 'closed',
    says: 'Make sure that the family knows the day, the time and the place of the appointment.',
  },
  'tell-referrer-appointment': {
    urgency: 'soon',
    days: 2,
    ends: 'closed',
    says: 'Tell the referrer that a first appointment is booked, once somebody has checked who they are.',
  },
  'tell-family-cancelled': {
    urgency: 'soon',
    days: 1,
    ends: 'stopped',
    says: 'Make sure that the family knows that the appointment is cancelled.',
  },
  'offer-another-time': { urgency: 'soon', days: 2, ends: 'closed', says: 'Offer the family another time.' },
  'mid-way-review': {
    urgency: 'planned',
    days: 30,
    ends: 'closed',
    says: 'Look together at how it goes, half-way.',
  },
  'tell-professionals-closed': {
    urgency: 'soon',
    days: 2,
    ends: 'never',
    says: 'Tell the GP, health visitor or midwife that we have closed: only those whom the family agreed to.',
  },
  'words-added': {
    urgency: 'soon',
    days: 1,
    ends: 'never',
    says: 'Words were added to what was sent. Read them; if it is closed, decide whether it is opened again.',
  },
  withdrawn: {
    urgency: 'soon',
    days: 1,
    ends: 'never',
    says: 'They asked to take back what was sent. See whether it was their own wish and whether anybody is at risk, without calling unless it is safe.',
  },
  // The clock's, of every state (`states.ts`).
  'look-again': {
    urgency: 'soon',
    days: 1,
    ends: 'closed',
    says: 'The day by which somebody was to look at this family again has passed. See where they stand, and take the next step.',
  },
  'ask-how-they-are': { urgency: 'planned', days: 10, ends: 'closed', says: 'Ask how the family is now.' },
} as const satisfies Readonly<Partial<Record<NewTask['what'], TaskRule>>>
export type LifeTask = keyof typeof lifeTasks

/**
 * Where a task is made only for some: what a family, or a professional, has sent; or where the family agreed that we tell
 * their GP, health visitor or midwife.
 */
export type OnlyFor = 'self' | 'professional' | 'agreed-to-tell'

/**
 * What a step causes. A `task` is stored with it; `stop` ends everything planned for the family in the same transaction.
 * Whoever is to hear of a step is told by a person, who has a task for it.
 */
export type RowCause =
  | { readonly is: 'task'; readonly task: LifeTask; readonly only?: OnlyFor }
  | { readonly is: 'stop'; readonly reason: string }

/**
 * And what it does to open tasks of earlier steps (`tasksMoved`): `end-tasks` ends those without a use, `pass-tasks` puts
 * those in one colleague's hands into another's.
 */
export type Cause =
  | RowCause
  | { readonly is: 'end-tasks'; readonly tasks: readonly NewTask['what'][] }
  | { readonly is: 'pass-tasks'; readonly tasks: readonly LifeTask[]; readonly from: Person; readonly to: Person }
