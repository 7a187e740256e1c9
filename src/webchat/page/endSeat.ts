import { setTimeout as wait } from 'node:timers/promises'
import type { PageParts } from './chatRoutes.ts'
import type { Seat } from './makeSeats.ts'

/** Whoever has to go never waits longer than this for a database. */
const longestWaitMillis = 300

/**
 * Nobody is shown the conversation from this seat again, not even with a kept copy of the cookie. `isAfter`: nor from the
 * pages after sending, which carry it themselves.
 */
export const endSeat = async ({ settings, chats, held }: PageParts, seat: Seat, isAfter = false): Promise<void> => {
  held.drop(seat)
  const left = chats.leave(seat, isAfter).catch((error: unknown) => settings.report('page/leave-failed', error))
  await Promise.race([left, wait(longestWaitMillis, undefined, { ref: false })])
}
