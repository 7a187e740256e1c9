import type { Reply } from '../../conversation/reply.ts'
import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import type { HeldPage } from './makeHeldPages.ts'
import { type Seat, sentSeconds } from './makeSeats.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import { layout } from './view/layout.ts'
import { gonePage, type Had, sorryPage } from './view/troublePages.ts'
import type { Visit } from './visit.ts'

type Answer = HeldPage & { readonly kept: Kept }

/** The address a form is answered with, where the page has words on it: see `makeHeldPages`. */
export const hold = async (
  { seats, held }: PageParts,
  visit: Visit,
  seat: Seat,
  { kept, ...page }: Answer,
  seconds?: number,
): Promise<PlainAnswer> => {
  held.hold(seat, page)
  return redirectAnswer(303, visit.link('/chat', { kept }), [await seats.keep(seat, seconds)])
}

/** The same for a device that knows no conversation: its seat is for that page alone. */
export const holdAlone = (parts: PageParts, visit: Visit, answer: Answer): Promise<PlainAnswer> =>
  hold(parts, visit, parts.seats.take(visit.world.team.id), answer, sentSeconds)

/** What is shown where the page is not there any more: urgent help is there for everybody. */
type Kept = 'words' | 'help'

export const showHeld = async ({ seats, held, visits }: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const seat = await seats.read(request)
  const page = seat && held.heldFor(seat)
  if (page !== undefined) return pageAnswer(request, page.html, page)
  return redirectAnswer(
    302,
    visits.fromQuery(request).link(request.query.get('kept') === 'help' ? '/help-now' : '/chat'),
  )
}

/** What was typed is given back; this device knows no conversation. */
export const gone = (parts: PageParts, visit: Visit, had: Partial<Had>): Promise<PlainAnswer> =>
  holdAlone(parts, visit, { html: layout(parts.assets, gonePage(visit, had)), kept: 'words' })

/** Nothing of the form is lost: it stands behind one button, and is then the very same turn. */
export const unsaved = async (
  parts: PageParts,
  request: PlainRequest,
  visit: Visit,
  said: readonly Reply[],
): Promise<PlainAnswer> => {
  const page = sorryPage(visit, said, request.body.is === 'form' ? [...request.body.fields] : [])
  const answer: Answer = {
    ...{ html: layout(parts.assets, page), status: 503, headers: { 'retry-after': '2' } },
    kept: said.some(({ is }) => is === 'urgent') ? 'help' : 'words',
  }
  const seat = await parts.seats.read(request)
  return seat === undefined ? holdAlone(parts, visit, answer) : hold(parts, visit, seat, answer)
}
