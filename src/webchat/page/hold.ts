import type { Reply } from '../../conversation/reply.ts'
import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import type { HeldPage } from './makeHeldPages.ts'
import { type Seat, sentSeconds } from './makeSeats.ts'
import { networkOf } from './networkOf.ts'
import { redirectAnswer } from './pageAnswer.ts'
import { fieldsOf } from './turn/fields.ts'
import type { Had } from './view/troublePages.ts'
import type { Visit } from './visit.ts'

/**
 * The address a form is answered with, where the page has words on it: see `makeHeldPages`. A device that is in a chat stays
 * in it, whatever form was answered; one that knows none gets a seat for that page alone.
 */
export const hold = async (
  parts: PageParts,
  request: PlainRequest,
  visit: Visit,
  page: HeldPage,
): Promise<PlainAnswer> => {
  const { seats, held } = parts
  const { seat, since } = (await ownSeat(parts, request)) ?? { seat: seats.takeAlone(visit.world.team.id), since: 0 }
  held.hold(seat, { page, since }, networkOf(request.address))
  const cookie = await seats.keep(seat, ...(seat.isAlone ? [sentSeconds] : []))
  return redirectAnswer(303, visit.link('/chat', { kept: keptOf(page) }), [cookie])
}

type Own = { readonly seat: Seat; readonly since: number }

/** The seat of this device, unless its conversation is over. */
const ownSeat = async ({ seats, chats }: PageParts, request: PlainRequest): Promise<Own | undefined> => {
  const seat = await seats.read(request)
  if (seat === undefined || seat.isAlone) return seat && { seat, since: 0 }
  try {
    const here = await chats.here(request)
    return here === undefined || here === 'ended' ? undefined : { seat, since: here.scene.no }
  } catch {
    // The store cannot tell: a chat that may be there is not thrown away.
    return { seat, since: fieldsOf(request.body).no ?? 0 }
  }
}

/** What is shown where the page is not there any more: urgent help is there for everybody. */
const keptOf = (page: HeldPage): 'words' | 'help' => {
  const said = 'said' in page ? page.said : []
  return page.is === 'help' || said.some(({ is }) => is === 'urgent') ? 'help' : 'words'
}

/** What was typed is given back; its conversation is not known any more. A robot that sends such forms is told to wait. */
export const gone = async (
  parts: PageParts,
  request: PlainRequest,
  visit: Visit,
  had: Partial<Had>,
): Promise<PlainAnswer> => {
  const waitSeconds = await parts.mayBegin(request.address, 'gone')
  const page: HeldPage = waitSeconds === undefined ? { is: 'gone', had } : { is: 'busy', said: [], waitSeconds }
  return hold(parts, request, visit, page)
}

/** Nothing of the form is lost: it stands behind one button, and is then the very same turn. */
export const unsaved = (
  parts: PageParts,
  request: PlainRequest,
  visit: Visit,
  said: readonly Reply[],
): Promise<PlainAnswer> =>
  hold(parts, request, visit, {
    ...{ is: 'sorry', said },
    form: request.body.is === 'form' ? request.body.fields.toString() : '',
  })
