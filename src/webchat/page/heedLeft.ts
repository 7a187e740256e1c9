import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import { endSeat } from './endSeat.ts'
import { hearLeft } from './hearLeft.ts'
import type { Seat } from './makeSeats.ts'
import { redirectAnswer } from './pageAnswer.ts'
import { fieldsOf } from './turn/fields.ts'

/**
 * Somebody left, and it was written down: with no connection no word of it came here, and our own cookie stayed, which no
 * script can reach. So the first request after it ends the seat, as leaving does, and is answered as to a phone never used;
 * then both cookies are gone. Leaving itself lets it stand: an answer that was on its way may yet bring a seat. So does a
 * form: a page that was open before, or Back, sends it, and it may do so again.
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
    const unused = { ...request, cookies: Object.fromEntries(known) }
    const isLeaving = route.path === '/chat/leave'
    const isForm = route.method === 'POST' && !isLeaving
    const left = seat ?? (await seats.readLeft(request))
    const answer = isForm ? await closed(parts, route, unused, left) : await route.handle(unused)
    const own = answer.cookies ?? []
    const lets = isForm || (isLeaving && route.method === 'POST')
    const gone = [seats.leave(), ...(lets ? [] : [{ ...seats.leave(), name: leftName }])]
    return { ...answer, cookies: [...gone.filter(({ name }) => own.every((one) => one.name !== name)), ...own] }
  },
})

/** Nothing of a form is used any more. Danger in it is heard as ever, and answered by the help that is there for everybody. */
const closed = async (
  parts: PageParts,
  route: Route,
  request: PlainRequest,
  left: Seat | undefined,
): Promise<PlainAnswer> => {
  const fields = fieldsOf(request.body)
  const visit = parts.visits.visit(request, fields)
  if (parts.chats.dangerIn(fields) === undefined) return redirectAnswer(303, visit.link('/'))
  if (left !== undefined) return hearLeft(parts, request, visit, left, fields)
  // With no connection the script could not say what was left.
  await route.handle(request)
  return redirectAnswer(303, visit.link('/help-now'))
}
