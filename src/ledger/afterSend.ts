import { type Instant, plusMillis } from '../time/instant.ts'
import { afterNews } from './afterNews.ts'
import type { Standing } from './effect.ts'
import { mayMove } from './mayMove.ts'
import { nextAsk } from './nextAsk.ts'
import type { Move, SendAnswer } from './ports.ts'
import { retryWaits } from './waits.ts'

/**
 * How an effect stands after the provider answered attempt `attemptNo`; `undefined` when more is known already: a
 * receipt may be quicker than the answer.
 */
export const afterSend = (effect: Standing, attemptNo: number, answer: SendAnswer, now: Instant): Move | undefined => {
  const { attempts } = effect
  switch (answer.is) {
    case 'accepted':
    case 'sent':
    case 'delivered':
      return afterNews(effect, { news: { is: answer.is }, attemptNo, reference: answer.reference }, now)
    case 'refused': {
      if (attempts !== attemptNo) return undefined
      const wait = answer.forGood ? undefined : retryWaits[attempts - 1]
      const wakeAt = wait === undefined ? undefined : plusMillis(now, wait)
      if (wakeAt !== undefined && wakeAt < effect.expiresAt && mayMove(effect, 'held', 'sending'))
        return { to: 'held', reason: answer.reason, wakeAt, attempts, asks: 0 }
      return mayMove(effect, 'failed', 'sending')
        ? { to: 'failed', reason: answer.reason, attempts, asks: 0 }
        : undefined
    }
    case 'unknown': {
      if (attempts !== attemptNo || !mayMove(effect, 'unknown', 'sending')) return undefined
      const wakeAt = nextAsk('unknown', 0, now)
      return { to: 'unknown', reason: answer.reason, ...(wakeAt === undefined ? {} : { wakeAt }), attempts, asks: 0 }
    }
    default:
      return answer satisfies never
  }
}
