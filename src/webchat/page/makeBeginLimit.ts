import { RateLimiterMemory, RateLimiterRes, RateLimiterUnion } from 'rate-limiter-flexible'
import { networkOf } from './networkOf.ts'

/**
 * Each is counted by itself: whoever is in danger is heard even where a robot has used up the beginnings. `gone`: a form of
 * a chat that is gone, whose words are given back.
 */
export type Beginning = 'begin' | 'danger' | 'gone'

/** Seconds to wait; `undefined` when one more may begin. */
export type BeginLimit = (address: string, beginning: Beginning) => Promise<number | undefined>

/** Seconds to wait; `undefined` when one more code may be looked up from this address. */
export type LookLimit = (address: string) => Promise<number | undefined>

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
  const wait = counted('begin', allowed)
  return (address, beginning) => wait(`${beginning} ${networkOf(address)}`)
}

/**
 * Beside the tries of each code, which the store counts: each look is slow on purpose, and nobody may keep the service
 * busy with it. A hospital has one address; twenty people in it with a code in one minute is a great many.
 */
const looks = [
  { name: 'minute', points: 20, duration: 60 },
  { name: 'day', points: 600, duration: 86_400 },
] as const

/** Counted once it is known that nobody speaks of danger: whoever does is heard first, under the limit of `danger`. */
export const makeLookLimit = (): LookLimit => {
  const wait = counted('look', looks)
  return (address) => wait(networkOf(address))
}

type Allowed = { readonly name: string; readonly points: number; readonly duration: number }

const counted = (what: string, limits: readonly Allowed[]) => {
  const counter = new RateLimiterUnion(
    ...limits.map(({ name, ...limit }) => new RateLimiterMemory({ keyPrefix: `page-${what}-${name}`, ...limit })),
  )
  return async (key: string): Promise<number | undefined> => {
    try {
      await counter.consume(key)
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
