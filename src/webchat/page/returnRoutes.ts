import type { Limit, PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { cameFromHere } from './cameFromHere.ts'
import type { PageParts } from './chatRoutes.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import { type Fields, fieldsOf } from './turn/fields.ts'
import { layout } from './view/layout.ts'
import { type ReturnTrouble, returnPage } from './view/returnPage.ts'
import type { Visit } from './visit.ts'

const address = ({ address: one }: PlainRequest): string => one

/**
 * Beside the tries of each code, which the store counts: each look is slow on purpose, and nobody may keep the service
 * busy with it. A hospital has one address; twenty people in it with a code in one minute is a great many.
 */
const looks: readonly Limit[] = [
  { name: 'page.return', points: 20, seconds: 60, by: address },
  { name: 'page.return-day', points: 600, seconds: 86_400, by: address },
]

/** `GET /chat/return`, "I have a code", the same for everybody; `POST` opens what a code and a word belong to. */
export const returnRoutes = (parts: PageParts): readonly Route[] => [
  {
    ...{ name: 'page.return', method: 'GET', path: '/chat/return', style: 'page', body: 'none' },
    handle: async (request) =>
      pageAnswer(request, layout(parts.assets, returnPage({ visit: parts.visits.fromQuery(request) }))),
  },
  {
    ...{ name: 'page.come-back', method: 'POST', path: '/chat/return', style: 'page', body: 'form', limits: looks },
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
    const said = danger === undefined ? [] : await chats.hearUnsaved(request, visit.world.team.id, danger)
    const page = returnPage({ visit, said, trouble: { is: 'busy' }, code: codeIn(request) })
    return pageAnswer(request, layout(parts.assets, page), { status: 503, headers: { 'retry-after': '2' } })
  }
}

const cameBack = async (
  { chats, seats, assets }: PageParts,
  request: PlainRequest,
  visit: Visit,
  { words }: Fields,
): Promise<PlainAnswer> => {
  const code = codeIn(request)
  const came =
    code === '' || words === '' ? ({ is: 'wrong', isLast: false } as const) : await chats.comeBack(visit, code, words)
  if (came.is === 'back') return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(came.seat)])
  const trouble: ReturnTrouble =
    came.is === 'wrong' && came.minutes === undefined ? { is: 'wrong' } : { is: 'locked', minutes: came.minutes ?? 1 }
  return pageAnswer(request, layout(assets, returnPage({ visit, trouble, code })))
}

/** Words of danger in the box: they are heard as everywhere, in a chat of their own (harm 5). */
const heard = async (
  { chats, seats, assets, mayBegin }: PageParts,
  request: PlainRequest,
  visit: Visit,
  fields: Fields,
): Promise<PlainAnswer> => {
  const waitSeconds = await mayBegin(request.address, 'danger')
  if (waitSeconds !== undefined) {
    const said = chats.urgentHelp(visit, chats.dangerIn(fields) ?? '')
    const page = returnPage({ visit, said, trouble: { is: 'busy' } })
    return pageAnswer(request, layout(assets, page), { status: 429, headers: { 'retry-after': String(waitSeconds) } })
  }
  const begun = await chats.begin(visit, 'parent')
  await chats.turn(begun, { ...fields, no: 0 })
  return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(begun.seat)])
}

/** Longer is no code of ours. */
const mostTyped = 60

const codeIn = ({ body }: PlainRequest): string =>
  body.is === 'form' ? (body.fields.get('code') ?? '').trim().slice(0, mostTyped) : ''
