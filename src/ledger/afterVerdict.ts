import { type Instant, plusMillis } from '../time/instant.ts'
import type { InHand } from './effect.ts'
import type { Move, Verdict } from './ports.ts'
import { lookAgainMillis } from './waits.ts'

/**
 * What becomes of an effect that is about to go (`due`, or `sending` on the doorstep): `go`, or how it is to stand
 * instead. Too late beats everything, and says for what it was held until then: `expired:quiet-hours`.
 */
export const afterVerdict = (effect: InHand, verdict: Verdict, now: Instant): Move | 'go' => {
  const { attempts, asks, expiresAt, reason } = effect
  const drop = (why: string): Move => ({ to: 'dropped', reason: why, attempts, asks })
  if (expiresAt <= now) return drop(reason === undefined ? 'expired' : `expired:${reason}`)
  // A hold may be lifted before its end, so even one that outlasts the effect is not given up before its time.
  const hold = (why: string, until: Instant): Move => {
    const wakeAt = until < expiresAt ? until : expiresAt
    return { to: 'held', reason: why, wakeAt, attempts, asks }
  }
  if (!effect.content)
    return effect.fault === undefined ? drop('erased') : hold('unreadable', plusMillis(now, lookAgainMillis.unreadable))
  switch (verdict.is) {
    case 'go':
      return 'go'
    case 'dropped':
      return drop(verdict.reason)
    case 'held': {
      const until = verdict.until ?? plusMillis(now, lookAgainMillis['no-end'])
      const soonest = plusMillis(now, lookAgainMillis['at-least'])
      return hold(verdict.reason, until > soonest ? until : soonest)
    }
    default:
      return verdict satisfies never
  }
}
