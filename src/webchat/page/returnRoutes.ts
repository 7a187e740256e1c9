import { Fault } from '../../fault.ts'
import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import { type Fields, fieldsOf } from './turn/fields.ts'
import { type Assets, layout, type Sheet } from './view/layout.ts'
import { type ReturnTrouble, returnPage } from './view/returnPage.ts'
import type { Visit } from './visit.ts'

/** `GET /chat/return`, "I have a code", the same for everybody; `POST` opens what a code and a word belong to. Danger is heard before anything is counted. */
export const returnRoutes = (parts: PageParts): readonly Route[] => [
  {
    ...{ name: 'page.return', method: 'GET', path: '/chat/return', style: 'page', body: 'none' },
    handle: async (request) =>
      pageAnswer(request, layout(parts.assets, returnPage({ visit: parts.visits.fromQuery(request) }))),
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
    const said = danger === undefined ? [] : await chats.hearUnsaved(request, visit, danger)
    const page = returnPage({ visit, said, trouble: { is: 'busy' }, code: codeIn(fields) })
    return pageAnswer(request, layout(parts.assets, page), { status: 503, headers: { 'retry-after': '2' } })
  }
}

const cameBack = async (
  { chats, seats, assets, mayLook }: PageParts,
  request: PlainRequest,
  visit: Visit,
  fields: Fields,
): Promise<PlainAnswer> => {
  const { words } = fields
  const code = codeIn(fields)
  const waitSeconds = await mayLook(request.address)
  if (waitSeconds !== undefined)
    return busy(assets, request, returnPage({ visit, trouble: { is: 'busy' }, code }), waitSeconds)
  const came =
    code === '' || words === '' ? ({ is: 'wrong', isLast: false } as const) : await chats.comeBack(visit, code, words)
  if (came.is === 'back') return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(came.seat)])
  const trouble: ReturnTrouble =
    came.is === 'wrong' && came.minutes === undefined ? { is: 'wrong' } : { is: 'locked', minutes: came.minutes ?? 1 }
  return pageAnswer(request, layout(assets, returnPage({ visit, trouble, code })))
}

/** Words of danger in either box: they are heard as everywhere, in a chat of their own (harm 5). */
const heard = async (
  { chats, seats, assets, mayBegin }: PageParts,
  request: PlainRequest,
  visit: Visit,
  fields: Fields,
): Promise<PlainAnswer> => {
  const waitSeconds = await mayBegin(request.address, 'danger')
  if (waitSeconds !== undefined) {
    const said = chats.urgentHelp(visit, chats.dangerIn(fields) ?? '')
    return busy(assets, request, returnPage({ visit, said, trouble: { is: 'busy' } }), waitSeconds)
  }
  const begun = await chats.begin(visit, 'parent')
  const turned = await chats.turn(begun, { ...fields, no: 0 })
  if (turned.is === 'unsaved') throw new Fault('store/busy')
  return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(begun.seat)])
}

const busy = (assets: Assets, request: PlainRequest, page: Sheet, waitSeconds: number): PlainAnswer =>
  pageAnswer(request, layout(assets, page), { status: 429, headers: { 'retry-after': String(waitSeconds) } })

/** Longer is no code of ours. */
const mostTyped = 60

const codeIn = ({ code }: Fields): string => code.slice(0, mostTyped)
