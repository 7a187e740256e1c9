import { z } from 'zod'
import type { Role } from '../newTask.ts'

/** Where a referral can be (parent-infant-teams, section 6). The names stand in clear in the records and are for ever. */
export const stateNames = [
  'new',
  'screening',
  'awaiting-information',
  'accepted',
  'not-accepted',
  'waiting',
  'allocated',
  'contacting',
  'back-to-referrer',
  'booked',
  'attended',
  'not-attended',
  'cancelled-in-advance',
  'in-work',
  'ending',
  'closed',
  'follow-up-due',
  're-opened',
] as const
export const State = z.enum(stateNames)
export type State = z.infer<typeof State>

type StateRule = {
  /** In a sentence: "The referral is ...". */
  readonly means: string
  /** Who looks after it. `keeps`: whoever it was allocated to, by name; the role alone while nobody is. */
  readonly owner: Role
  readonly keeps: boolean
  /**
   * When somebody must look again: so many working days after it came here, the day promised for the decision (it does
   * not start anew), the day of the appointment, or the day of the follow-up where one was planned.
   */
  readonly clock: number | 'decision' | 'appointment' | 'follow-up'
}

const lead = { owner: 'clinical-lead', keeps: false } as const
const worker = { owner: 'practitioner', keeps: true } as const

/** No state is without an owner, and none but a closed one without a clock (harm 12). */
export const states: Readonly<Record<State, StateRule>> = {
  new: { means: 'new', ...lead, clock: 'decision' },
  screening: { means: 'being screened', ...lead, clock: 'decision' },
  'awaiting-information': { means: 'waiting for information', ...lead, clock: 5 },
  accepted: { means: 'accepted', ...lead, clock: 2 },
  'not-accepted': { means: 'not accepted, and still to be closed', ...lead, clock: 2 },
  // Looked at every week, at the meeting where families are allocated (001:2590).
  waiting: { means: 'on the waiting list', ...lead, clock: 5 },
  allocated: { means: 'allocated', ...worker, clock: 5 },
  contacting: { means: 'at the first contact', ...worker, clock: 5 },
  'back-to-referrer': { means: 'on its way back to the referrer', ...lead, clock: 2 },
  booked: { means: 'booked for a first appointment', ...worker, clock: 'appointment' },
  attended: { means: 'past a first appointment that took place', ...worker, clock: 5 },
  'not-attended': { means: 'past a first appointment that nobody came to', ...worker, clock: 2 },
  'cancelled-in-advance': { means: 'past a first appointment that was cancelled', ...worker, clock: 2 },
  'in-work': { means: 'in work', ...worker, clock: 30 },
  ending: { means: 'ending', ...worker, clock: 20 },
  closed: { means: 'closed', ...lead, clock: 'follow-up' },
  'follow-up-due': { means: 'closed, with a follow-up due', ...lead, clock: 10 },
  're-opened': { means: 're-opened', ...lead, clock: 5 },
}

/** The most working days that any of them leaves a family without a look, but for a day somebody has promised. */
export const longestClock = Math.max(
  ...Object.values(states).map(({ clock }) => (typeof clock === 'number' ? clock : 0)),
)

/** Closed, whether or not somebody still asks how the family is. */
export const closedStates: readonly State[] = ['closed', 'follow-up-due']
export const openStates: readonly State[] = stateNames.filter((state) => !closedStates.includes(state))
