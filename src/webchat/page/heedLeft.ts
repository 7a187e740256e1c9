import type { Route } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import { endSeat } from './endSeat.ts'

/**
 * Somebody left while there was no connection: no word of it came here, and our own cookie stayed, which no script can
 * reach. The page wrote down one of its own, so the first request after it ends the seat, as leaving does, and is answered
 * as to a phone never used; then both cookies are gone. Leaving itself lets it stand: an answer that was on its way may yet
 * bring a seat.
 */
export const heedLeft = (parts: PageParts, route: Route): Route => ({
  ...route,
  handle: async (request) => {
    const { seats } = parts
    const { leftName } = seats
    if (request.cookies[leftName] === undefined) return route.handle(request)
    const seat = await seats.read(request)
    if (seat !== undefined) await endSeat(parts, seat)
    const known = Object.entries(request.cookies).filter(([name]) => name !== leftName && name !== seats.cookieName)
    const answer = await route.handle({ ...request, cookies: Object.fromEntries(known) })
    const own = answer.cookies ?? []
    const isLeaving = route.method === 'POST' && route.path === '/chat/leave'
    const gone = [seats.leave(), ...(isLeaving ? [] : [{ ...seats.leave(), name: leftName }])]
    return { ...answer, cookies: [...gone.filter(({ name }) => own.every((one) => one.name !== name)), ...own] }
  },
})
