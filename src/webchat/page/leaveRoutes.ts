import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'
import { endSeat } from './endSeat.ts'
import { isSent } from './turn/scene.ts'
import { neutralPlace } from './view/layout.ts'

/**
 * `/chat/leave` forgets this device at once. By link for everybody, because our own policy lets no form lead to another
 * site; by POST for the script, which has gone to the neutral place already.
 *
 * `clear-site-data` leaves cookies out on purpose: it would clear those of every other service under the trust's domain.
 * Ours is deleted by name.
 */
export const leaveRoutes = (parts: PageParts): readonly Route[] => {
  const route = (method: 'GET' | 'POST'): Route => ({
    name: 'page.leave',
    method,
    path: '/chat/leave',
    style: 'page',
    body: method === 'POST' ? 'skimmed' : 'none',
    handle: (request) => leave(parts, request),
  })
  return [route('GET'), route('POST'), seenRoute(parts)]
}

/**
 * The picture on the page after sending, which nobody sees: when a browser asks for it, that page has come, and this device
 * knows nothing from here on. Until then a second press and a lost answer find the page again.
 */
const seenRoute = (parts: PageParts): Route => ({
  ...{ name: 'page.seen', method: 'GET', path: '/chat/seen', style: 'page', body: 'none' },
  handle: async (request) => {
    const here = await parts.chats.here(request)
    if (here === undefined || here === 'ended' || !isSent(here.scene)) return { status: 204, body: { is: 'empty' } }
    await endSeat(parts, here.seat)
    return { status: 204, cookies: [parts.seats.leave()], body: { is: 'empty' } }
  },
})

const leave = async (parts: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const { settings, seats, visits } = parts
  const isLink = request.method === 'GET'
  if (isAhead(request)) return { status: 503, body: { is: 'empty' } }
  const isOurs = isLink || (request.method === 'POST' && cameFromHere(request, settings.publicUrl))
  const seat = isOurs ? await seats.read(request) : undefined
  if (seat !== undefined) await endSeat(parts, seat)
  // A page after sending carries its seat, and so does the way away from it.
  const carried = isOurs ? await seats.carried(request.query.get('seat') ?? '') : undefined
  if (carried !== undefined) await endSeat(parts, carried.seat, true)
  // Written whoever leaves, so that it tells nobody whether there was anything to leave.
  const left = carried?.seat ?? seat ?? seats.take(visits.fromQuery(request).world.team.id)
  return {
    status: request.method === 'POST' ? 303 : 302,
    headers: { 'clear-site-data': '"cache", "storage"' },
    // What the script writes down by itself: a form this browser still holds is not to be used any more.
    cookies: [seats.leave(), ...(isLink ? [await seats.writeLeft(left)] : [])],
    body: { is: 'redirect', to: neutralPlace },
  }
}

/** A browser that fetches links ahead has not pressed one: refused, it asks again when somebody does. */
const isAhead = ({ headers }: PlainRequest): boolean =>
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) => /prefetch|preview/.test(headers[name] ?? ''))
