import type { Verdict } from '../../ledger/ports.ts'
import { type ClosingReason, closings, type withdrawals } from './closings.ts'

/** What stands between a case and whatever is about to leave the house for it, of one of its referrals. */
export type Standing = {
  readonly closing?: ClosingReason | (typeof withdrawals)[number]
  /** What was heard that holds everything automatic (question-lists, section 8). */
  readonly heard: readonly string[]
}

/**
 * Whether something of a case may still leave, by how its referrals stand at that moment: what a withdrawal, a loss or a
 * closing that stops everything stopped is not to be told later either, also when it was planned after that.
 *
 * A hold keeps everything automatic from the whole family until a clinician lifts it (question-lists, section 8); asked at the
 * moment of sending, it holds what was planned before it too. A loss that was only heard stops what goes to the family. Whoever sent the referral still hears that it has arrived.
 *
 * @param to `referrer` when it goes to the professional who sent it
 */
export const mayReach = (to: 'family' | 'referrer', referrals: readonly Standing[]): Verdict => {
  if (referrals.length === 0) return { is: 'dropped', reason: 'erased' }
  const isLost = referrals.some(
    ({ closing, heard }) => closing === 'loss' || (to === 'family' && heard.includes('loss')),
  )
  if (isLost) return { is: 'dropped', reason: 'loss' }
  const reasons = referrals.map(({ closing }) => (closing === undefined ? undefined : stoppedAs(closing)))
  // Of a family with two referrals, one that was taken back says nothing of the other.
  const reason = reasons.includes(undefined) ? undefined : reasons[0]
  if (reason !== undefined) return { is: 'dropped', reason }
  const isHeld = to === 'family' && referrals.some(({ heard }) => heard.length > 0)
  return isHeld ? { is: 'held', reason: 'contact-hold' } : { is: 'go' }
}

/** The reason with which the closing itself stopped what was planned then; `undefined` for one that stops nothing. */
const stoppedAs = (closing: NonNullable<Standing['closing']>): string | undefined => {
  if (closing === 'withdrawn-by-family' || closing === 'withdrawn-by-referrer') return 'withdrawn'
  return closings[closing].stops ? closing : undefined
}
