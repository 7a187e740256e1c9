import { type Clock, type Instant, instantOf } from '../time/instant.ts'

/**
 * The service's clock. In a rehearsal it starts at another instant and runs at the same pace; sessions, tokens and leases
 * keep the real one.
 */
export const makeClock = (millis: () => number, startsAt: Instant | undefined): Clock => {
  if (startsAt === undefined) return () => instantOf(millis())
  const moved = Date.parse(startsAt) - millis()
  return () => instantOf(millis() + moved)
}
