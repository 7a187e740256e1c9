import type { Instant } from '../time/instant.ts'
import type { Standing } from './effect.ts'
import { mayMove } from './mayMove.ts'
import { nextAsk } from './nextAsk.ts'
import type { Move, News } from './ports.ts'

type Told = { readonly news: News; readonly attemptNo: number; readonly reference?: string }

/**
 * What the provider's word changes: `undefined` when it is old, a duplicate, or lower than what is known already.
 *
 * That an earlier attempt failed says nothing of a later one; that it arrived says everything: then no other one goes.
 */
export const afterNews = (effect: Standing, { news, attemptNo, reference }: Told, now: Instant): Move | undefined => {
  if (attemptNo > effect.attempts) return undefined
  if (news.is === 'failed' && attemptNo < effect.attempts) return undefined
  if (!mayMove(effect, news.is, 'news')) return undefined
  const wakeAt = nextAsk(news.is, 0, now)
  return {
    to: news.is,
    ...(news.is === 'failed' ? { reason: news.reason } : {}),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    ...(reference === undefined ? {} : { reference }),
    attempts: effect.attempts,
    asks: 0,
  }
}
