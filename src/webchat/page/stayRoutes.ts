import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'

/**
 * `GET /chat/no`: the number of the conversation's last entry and nothing else, so that a page that is being looked at
 * learns for a few bytes whether something came from elsewhere. Nothing, where this device is in no conversation.
 *
 * `POST /chat/stay`, from the script after a touch: whoever writes for long is still here, and the half hour begins anew.
 * Only for a seat that holds; a look begins nothing anew, and nobody else's page does.
 */
export const stayRoutes = (parts: PageParts): readonly Route[] => [
  {
    ...{ name: 'page.stay', method: 'POST', path: '/chat/stay', style: 'api', body: 'skimmed' },
    handle: (request) => stay(parts, request),
  },
  {
    ...{ name: 'page.no', method: 'GET', path: '/chat/no', style: 'api', body: 'none' },
    handle: async (request) => {
      const here = await parts.chats.here(request)
      const text = here === undefined || here === 'ended' ? '' : String(here.scene.no)
      return { status: 200, body: { is: 'text', text, type: 'text/plain; charset=utf-8' } }
    },
  },
]

const stay = async ({ settings, seats, chats }: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const here = cameFromHere(request, settings.publicUrl) ? await chats.here(request) : undefined
  const holds = here !== undefined && here !== 'ended'
  return { status: 204, cookies: holds ? [await seats.keep(here.seat)] : [], body: { is: 'empty' } }
}
