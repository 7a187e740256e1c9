import type { Instant } from '../time/instant.ts'
import { afterNews } from './afterNews.ts'
import type { Standing } from './effect.ts'
import { mayMove } from './mayMove.ts'
import { neverKnown, noTrace } from './moves.ts'
import { nextAsk } from './nextAsk.ts'
import type { AskAnswer, Move } from './ports.ts'
import { askedEnough } from './waits.ts'

/** How an effect stands after the provider was asked about attempt `attemptNo`; `undefined` when it has moved on. */
export const afterAsk = (effect: Standing, attemptNo: number, answer: AskAnswer, now: Instant): Move | undefined => {
  const { status, reason, attempts } = effect
  if (attempts !== attemptNo || !mayMove(effect, status, 'asking')) return undefined
  const asks = effect.asks + 1
  const known =
    answer.is === 'no-trace' || answer.is === 'no-answer' || answer.is === 'cannot-say'
      ? undefined
      : afterNews(effect, { news: answer, attemptNo }, now)
  if (known) return known
  if (answer.is === 'no-trace' && asks >= askedEnough && mayMove(effect, 'failed', 'asking'))
    return { to: 'failed', reason: noTrace, attempts, asks }
  // Nobody will ever tell, and by now it would be of no use anyway.
  if (answer.is === 'cannot-say' && now >= effect.expiresAt && mayMove(effect, 'failed', 'asking'))
    return { to: 'failed', reason: neverKnown, attempts, asks }
  const wakeAt = nextAsk(status, asks, now)
  return {
    to: status,
    ...(reason === undefined ? {} : { reason }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    attempts,
    asks,
  }
}
