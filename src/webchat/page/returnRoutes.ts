import type { Reply } from '../../conversation/reply.ts'
import { Fault } from '../../fault.ts'
import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'
import { hold } from './hold.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import { type Fields, fieldsOf } from './turn/fields.ts'
import type { Here } from './turn/makeChats.ts'
import { isSent } from './turn/scene.ts'
import { layout } from './view/layout.ts'
import { type ReturnTrouble, returnPage } from './view/returnPage.ts'
import type { Visit } from './visit.ts'

/**
 * `GET /chat/return`, "I have a code", the same for everybody; `POST` opens what a code and a word belong to. Danger is
 * heard before anything is counted. A form is answered by an address alone, whatever became of it: a browser keeps what
 * it sent with a page that answers it, and whoever goes back there could send a code and its word once more.
 */
export const returnRoutes = (parts: PageParts): readonly Route[] => [
  {
    ...{ name: 'page.return', method: 'GET', path: '/chat/return', style: 'page', body: 'none' },
    handle: async (request) => {
      const trouble = troubleIn(request.query)
      const page = returnPage({ visit: parts.visits.fromQuery(request), ...(trouble ? { trouble } : {}) })
      return pageAnswer(request, layout(parts.assets, page))
    },
  },
  {
    ...{ name: 'page.come-back', method: 'POST', path: '/chat/return', style: 'page', body: 'form' },
    maxBytes: 64 * 1024,
    handle: (request) => come(parts, request),
  },
]

const come = async (parts: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const { settings, visits, chats } = parts
  if (!cameFromHere(request, settings.publicUrl)) return redirectAnswer(303, '/chat/return')
  const fields = fieldsOf(request.body)
  const visit = visits.visit(request, fields)
  const danger = chats.dangerIn(fields)
  try {
    return danger === undefined
      ? await cameBack(parts, request, visit, fields)
      : await heard(parts, request, visit, fields)
  } catch (error) {
    settings.report('page/return-failed', error)
    if (danger === undefined) return told(visit, { is: 'busy' })
    return help(parts, request, visit, await chats.hearUnsaved(request, visit, danger), 503)
  }
}

const cameBack = async (
  { chats, seats, mayLook }: PageParts,
  request: PlainRequest,
  visit: Visit,
  fields: Fields,
): Promise<PlainAnswer> => {
  const { words } = fields
  const code = codeIn(fields)
  if ((await mayLook(request.address)) !== undefined) return told(visit, { is: 'busy' })
  const came =
    code === '' || words === '' ? ({ is: 'wrong', isLast: false } as const) : await chats.comeBack(visit, code, words)
  if (came.is === 'back') return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(came.seat)])
  return told(
    visit,
    came.is === 'wrong' && came.minutes === undefined ? { is: 'wrong' } : { is: 'locked', minutes: came.minutes ?? 1 },
  )
}

/** Words of danger in either box: they are heard as everywhere, in the chat this device is in or in one of their own (harm 5). */
const heard = async (parts: PageParts, request: PlainRequest, visit: Visit, fields: Fields): Promise<PlainAnswer> => {
  const { chats, mayBegin } = parts
  const here = await chats.here(request)
  if (here !== undefined && here !== 'ended' && !isSent(here.scene)) return heardIn(parts, here, visit, fields)
  if ((await mayBegin(request.address, 'danger')) !== undefined)
    return help(parts, request, visit, chats.urgentHelp(visit, chats.dangerIn(fields) ?? ''), 429)
  return heardIn(parts, await chats.begin(visit, 'parent'), visit, fields)
}

const heardIn = async ({ chats, seats }: PageParts, here: Here, visit: Visit, fields: Fields): Promise<PlainAnswer> => {
  const turned = await chats.turn(here, { ...fields, no: 0 })
  if (turned.is === 'unsaved') throw new Fault('store/busy')
  return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(here.seat)])
}

const help = (
  parts: PageParts,
  request: PlainRequest,
  visit: Visit,
  said: readonly Reply[],
  status: number,
): Promise<PlainAnswer> => hold(parts, request, visit, { is: 'help', said, status })

const told = (visit: Visit, trouble: ReturnTrouble): PlainAnswer =>
  redirectAnswer(
    303,
    visit.link('/chat/return', {
      note: trouble.is,
      ...(trouble.is === 'locked' ? { minutes: String(trouble.minutes) } : {}),
    }),
  )

/** Says nothing of anybody's, and whoever writes it into an address reads it. */
const troubleIn = (query: URLSearchParams): ReturnTrouble | undefined => {
  const note = query.get('note')
  if (note === 'wrong' || note === 'busy') return { is: note }
  const minutes = query.get('minutes') ?? ''
  return note === 'locked' && /^[1-9]\d{0,3}$/.test(minutes) ? { is: 'locked', minutes: Number(minutes) } : undefined
}

/** Longer is no code of ours. */
const mostTyped = 60

const codeIn = ({ code }: Fields): string => code.slice(0, mostTyped)
