import { setTimeout as wait } from 'node:timers/promises'
import type { PageParts } from './chatRoutes.ts'
import type { Seat } from './makeSeats.ts'

/** Whoever has to go never waits longer than this for a database. */
const longestWaitMillis = 300

/** Nobody is shown the conversation from this seat again, not even with a kept copy of the cookie. */
export const endSeat = async ({ settings, chats }: PageParts, seat: Seat): Promise<void> => {
  const left = chats.leave(seat).catch((error: unknown) => settings.report('page/leave-failed', error))
  await Promise.race([left, wait(longestWaitMillis, undefined, { ref: false })])
}
