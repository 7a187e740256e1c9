import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import type { Seat } from './makeSeats.ts'
import { redirectAnswer } from './pageAnswer.ts'
import type { Fields } from './turn/fields.ts'
import type { Visit } from './visit.ts'

/**
 * Danger in a form that came after somebody left, which Back sends again and again: heard where it was left, each form once,
 * and answered by the help that is there for everybody.
 */
export const hearLeft = async (
  { settings, chats, mayBegin }: PageParts,
  request: PlainRequest,
  visit: Visit,
  seat: Seat,
  fields: Fields,
): Promise<PlainAnswer> => {
  try {
    if ((await mayBegin(request.address, 'danger')) === undefined) await chats.hearLeft(visit, seat, fields)
  } catch (error) {
    settings.report('page/turn-failed', error)
  }
  return redirectAnswer(303, visit.link('/help-now'))
}
