import { setTimeout as wait } from 'node:timers/promises'
import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'
import { isSent } from './turn/scene.ts'
import { neutralPlace } from './view/layout.ts'

/** Whoever has to go never waits longer than this for a database. */
const longestWaitMillis = 300

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
const seenRoute = ({ settings, seats, chats }: PageParts): Route => ({
  ...{ name: 'page.seen', method: 'GET', path: '/chat/seen', style: 'page', body: 'none' },
  handle: async (request) => {
    const here = await chats.here(request)
    if (here === undefined || here === 'ended' || !isSent(here.scene)) return { status: 204, body: { is: 'empty' } }
    await chats.leave(here.seat).catch((error: unknown) => settings.report('page/leave-failed', error))
    return { status: 204, cookies: [seats.leave()], body: { is: 'empty' } }
  },
})

const leave = async ({ settings, seats, chats }: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const isOurs = request.method === 'GET' || (request.method === 'POST' && cameFromHere(request, settings.publicUrl))
  const seat = isOurs ? await seats.read(request) : undefined
  if (seat !== undefined) {
    const left = chats.leave(seat).catch((error: unknown) => settings.report('page/leave-failed', error))
    await Promise.race([left, wait(longestWaitMillis, undefined, { ref: false })])
  }
  return {
    status: request.method === 'POST' ? 303 : 302,
    headers: { 'clear-site-data': '"cache", "storage"' },
    cookies: [seats.leave()],
    body: { is: 'redirect', to: neutralPlace },
  }
}
