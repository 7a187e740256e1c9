import type { NewTask } from '../newTask.ts'

export type TaskRule = {
  readonly urgency: NewTask['urgency']
  /** In working days. */
  readonly days: number
  /** Whose it is, where it is not whoever the referral belongs to after the step. */
  readonly owner?: NewTask['owner']
  /** What is to be done, for the person who opens it. */
  readonly says: string
}

/** What a step in the life of a referral asks of somebody. The owner is whoever the referral belongs to after the step, unless it says another. */
export const lifeTasks = {
  'ask-for-information': {
    urgency: 'soon',
    days: 1,
    says: 'Ask for the information that is missing.',
  },
  'tell-family-yes': { urgency: 'soon', days: 2, says: 'Tell the family that we said yes.' },
  'tell-referrer-yes': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the referrer that we said yes, and ask that nobody steps back while the family waits.',
  },
  'tell-family-no': {
    urgency: 'soon',
    days: 1,
    says: 'A person tells the family, with the reason and what may help instead.',
  },
  'tell-referrer-no': {
    urgency: 'soon',
    days: 1,
    says: 'Tell the referrer why, and what may help instead.',
  },
  'tell-professionals-yes': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the GP, health visitor or midwife that we said yes: only those whom the family agreed to.',
  },
  'tell-professionals-no': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the GP, health visitor or midwife that it is a no, and what may help instead: only those whom the family agreed to.',
  },
  'first-contact': {
    urgency: 'soon',
    days: 5,
    says: 'Ask the referrer what is still open, then make the first contact.',
  },
  'allocate-anew': {
    urgency: 'soon',
    days: 1,
    owner: 'clinical-lead',
    says: 'Whoever had this family in their hands does not work here any more. Decide who has it now, and hand it over to them.',
  },
  'contact-limit': {
    urgency: 'soon',
    days: 1,
    says: 'The team’s limit of attempts is reached: decide whether it goes back to the referrer.',
  },
  'go-back-to-referrer': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the referrer that we could not reach the family, and what was tried.',
  },
  'tell-family-appointment': {
    urgency: 'soon',
    days: 1,
    says: 'Make sure that the family knows the day, the time and the place of the appointment.',
  },
  'tell-referrer-appointment': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the referrer that a first appointment is booked, once somebody has checked who they are.',
  },
  'tell-family-cancelled': {
    urgency: 'soon',
    days: 1,
    says: 'Make sure that the family knows that the appointment is cancelled.',
  },
  'offer-another-time': { urgency: 'soon', days: 2, says: 'Offer the family another time.' },
  'mid-way-review': {
    urgency: 'planned',
    days: 30,
    says: 'Look together at how it goes, half-way.',
  },
  'tell-professionals-closed': {
    urgency: 'soon',
    days: 2,
    says: 'Tell the GP, health visitor or midwife that we have closed: only those whom the family agreed to.',
  },
  'words-added': {
    urgency: 'soon',
    days: 1,
    says: 'Words were added to what was sent. Read them; if it is closed, decide whether it is opened again.',
  },
  withdrawn: {
    urgency: 'soon',
    days: 1,
    says: 'They asked to take back what was sent. See whether it was their own wish and whether anybody is at risk, without calling unless it is safe.',
  },
  // The clock's, of every state (`states.ts`).
  'look-again': {
    urgency: 'soon',
    days: 1,
    says: 'The day by which somebody was to look at this family again has passed. See where they stand, and take the next step.',
  },
  'ask-how-they-are': { urgency: 'planned', days: 10, says: 'Ask how the family is now.' },
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
export type Cause =
  | { readonly is: 'task'; readonly task: LifeTask; readonly only?: OnlyFor }
  | { readonly is: 'stop'; readonly reason: string }
