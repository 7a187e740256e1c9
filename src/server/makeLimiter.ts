import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit, PlainRequest } from './route.ts'

/** Seconds to wait when a limit is used up. Counts live in this process: two processes allow twice as much. */
export type Limiter = (
  request: PlainRequest,
  limits: readonly Limit[],
) => Promise<{ readonly waitSeconds: number } | undefined>

export const makeLimiter = (): Limiter => {
  const counters = new Map<string, RateLimiterMemory>()

  const counterOf = ({ name, points, seconds }: Limit): RateLimiterMemory => {
    const known = counters.get(name)
    if (known) return known
    const counter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
    counters.set(name, counter)
    return counter
  }

  return async (request, limits) => {
    for (const limit of limits) {
      const key = limit.by(request)
      if (key === undefined) continue
      try {
        await counterOf(limit).consume(key)
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return { waitSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
      }
    }
    return undefined
  }
}
