import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes, RateLimiterUnion } from 'rate-limiter-flexible'

/** `danger` is counted by itself: whoever is in danger is heard even where a robot has used up the beginnings. */
export type Beginning = 'begin' | 'danger'

/** Seconds to wait; `undefined` when one more may begin. */
export type BeginLimit = (address: string, beginning: Beginning) => Promise<number | undefined>

/**
 * How many conversations one address may begin. A hospital has one address for all its wards: forty in a minute is more
 * than all of them together ever were, and fifteen hundred a day is too few to fill a database or a team's day with.
 */
const allowed = [
  { name: 'minute', points: 40, duration: 60 },
  { name: 'hour', points: 400, duration: 3_600 },
  { name: 'day', points: 1_500, duration: 86_400 },
] as const

/** Counted where a conversation is really begun, so that no cookie, forged or kept, is a way round it. */
export const makeBeginLimit = (): BeginLimit => {
  const counter = new RateLimiterUnion(
    ...allowed.map(({ name, ...limit }) => new RateLimiterMemory({ keyPrefix: `page-begin-${name}`, ...limit })),
  )
  return async (address, beginning) => {
    try {
      await counter.consume(`${beginning} ${placeOf(address)}`)
      return undefined
    } catch (refusals) {
      const waits = Object.values(Object(refusals))
        .filter((one): one is RateLimiterRes => one instanceof RateLimiterRes)
        .map(({ msBeforeNext }) => msBeforeNext)
      if (waits.length === 0) throw refusals
      return Math.max(1, Math.ceil(Math.max(...waits) / 1000))
    }
  }
}

/** One household or one hospital has a whole IPv6 network, and could use a new address of it for every conversation. */
const placeOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? []
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const [first, last] = [groups(before), groups(after)]
  // An IPv4 address written as IPv6 is that address.
  if (address.includes('.')) return last.at(-1) ?? address
  const zeros = after === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
