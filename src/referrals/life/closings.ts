import { openStates, type State } from './states.ts'

export const closingReasons = [
  'not-suitable',
  'not-engaged',
  'chose-to-stop',
  'referrer-took-back',
  'moved-away',
  'joined-to-another',
  'loss',
  'declined-after-meeting',
  'another-service-fits',
  'work-complete',
] as const
export type ClosingReason = (typeof closingReasons)[number]

type Closing = {
  readonly from: readonly State[]
  /** Whether everything planned for the family ends at once. After a no, or good work, what was promised still goes out. */
  readonly stops: boolean
}

/**
 * Why a referral may be closed, and from where. Nothing here turns a family away: before a decision only what the family
 * or the referrer wished, or what happened, closes; a no goes through "not accepted" with its reason and alternative.
 */
export const closings: Readonly<Record<ClosingReason, Closing>> = {
  'not-suitable': { from: ['not-accepted'], stops: false },
  'not-engaged': { from: ['back-to-referrer', 'not-attended', 'cancelled-in-advance'], stops: false },
  'chose-to-stop': { from: openStates, stops: true },
  'referrer-took-back': { from: openStates, stops: true },
  'moved-away': { from: openStates, stops: true },
  'joined-to-another': { from: openStates, stops: false },
  loss: { from: openStates, stops: true },
  'declined-after-meeting': { from: ['attended'], stops: true },
  'another-service-fits': { from: ['attended', 'in-work', 'ending'], stops: false },
  'work-complete': { from: ['ending'], stops: false },
}

/** Told by the person who sent it, through the chat: never chosen by staff. */
export const withdrawals = ['withdrawn-by-family', 'withdrawn-by-referrer'] as const

/** Moved in from a lighter offer, on to a lighter one, or out of help of this kind (001:2397). Recorded for every closing. */
export const steps = ['up', 'down', 'out'] as const
