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
  'offer-another-time': { urgency: 'soon', days: 2, says: 'Offer the family another time.' },
  'mid-way-review': {
    urgency: 'planned',
    days: 30,
    says: 'Look together at how it goes, half-way.',
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
  'ask-how-they-are': { urgency: 'planned', days: 10, says: 'Ask how the family is now.' },
} as const satisfies Readonly<Partial<Record<NewTask['what'], TaskRule>>>
export type LifeTask = keyof typeof lifeTasks

/**
 * What a step causes. A `task` is stored with it; `stop` ends everything planned for the family in the same transaction;
 * a `notice` is a code for the ledger, which nothing sends yet: `self` and `professional` say for which source only.
 */
export type Cause =
  | { readonly is: 'task'; readonly task: LifeTask; readonly only?: 'self' | 'professional' }
  | { readonly is: 'notice'; readonly kind: string; readonly to: 'family' | 'referrer' | 'agreed-professionals' }
  | { readonly is: 'stop'; readonly reason: string }
