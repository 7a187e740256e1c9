import type { Inbound } from '../../conversation/inbound.ts'
import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import { plusMillis } from '../../time/instant.ts'
import { cameFromHere } from './cameFromHere.ts'
import { hearLeft } from './hearLeft.ts'
import { gone, hold, unsaved } from './hold.ts'
import type { BeginLimit, LookLimit } from './makeBeginLimit.ts'
import type { HeldPages } from './makeHeldPages.ts'
import { type Seats, sentSeconds } from './makeSeats.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import type { PageSettings } from './settings.ts'
import { showHeld } from './showHeld.ts'
import { type Fields, fieldsOf } from './turn/fields.ts'
import type { Chats, Here } from './turn/makeChats.ts'
import { openingOf } from './turn/openings.ts'
import { saidBy } from './turn/saidBy.ts'
import { isSent } from './turn/scene.ts'
import { wordsIn } from './turn/wordsIn.ts'
import { chatPage, type Note, notes } from './view/chatPage.ts'
import { type Assets, layout } from './view/layout.ts'
import { cookiesOffPage, helpOnlyPage } from './view/troublePages.ts'
import { wordsLate } from './view/wordsLate.ts'
import type { Visit, Visits } from './visit.ts'

export type PageParts = {
  readonly settings: PageSettings
  readonly seats: Seats
  readonly visits: Visits
  readonly chats: Chats
  readonly held: HeldPages
  readonly mayBegin: BeginLimit
  readonly mayLook: LookLimit
  readonly assets: Assets
}

/** `GET /chat`, the conversation as it stands, and `POST /chat`, one turn of it. */
export const chatRoutes = (parts: PageParts): readonly Route[] => [
  {
    name: 'page.chat',
    method: 'GET',
    path: '/chat',
    style: 'page',
    body: 'none',
    handle: (request) => show(parts, request),
  },
  {
    ...{ name: 'page.turn', method: 'POST', path: '/chat', style: 'page', body: 'form' },
    // Room for far more than is kept, so that what is too long can be told so and mended.
    maxBytes: 256 * 1024,
    handle: (request) => turn(parts, request),
  },
]

/**
 * Reads and never writes, but for the page after sending: it is shown once, and then this device knows nothing. A look
 * begins no half hour anew: a phone that is only looked at forgets, whoever writes elsewhere.
 */
const show = async (parts: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const { visits, chats, assets } = parts
  const { query } = request
  if (query.has('kept')) return await showHeld(parts, request)
  const here = await chats.here(request)
  // Somebody came back to it elsewhere: a phone that is only looked at does not tell.
  if (here === undefined || here === 'ended') {
    const visit = visits.fromQuery(request)
    if (query.has('begun')) return pageAnswer(request, layout(assets, cookiesOffPage(visit)))
    // Which team is asked on the first page.
    if (visit.world.teams !== undefined) return redirectAnswer(302, visit.link('/'))
    const opening = openingOf(query.get('start'))
    // A team that parents cannot ask themselves says on its first page who can.
    if (opening !== 'professional' && !visit.policy.selfReferral) return redirectAnswer(302, visit.link('/'))
    const scene = chats.preview(visit, opening)
    if (scene === undefined) throw new Error('a form that asks nothing cannot be shown')
    const opens = { start: opening, lang: visit.lang, team: visit.world.team.id }
    const note = firstNotes.find((one) => one === query.get('note'))
    return pageAnswer(request, layout(assets, chatPage({ visit, scene, opens, ...(note ? { note } : {}) })))
  }
  if (query.has('begun')) return redirectAnswer(302, '/chat')
  const visit = visits.visit(request, { team: here.seat.team, lang: here.scene.lang })
  const note = query.has('start') ? 'note-kept' : notes.find((one) => one === query.get('note'))
  if (isSent(here.scene) && request.method !== 'HEAD') return await showDone(parts, request, visit, here)
  const showsAll = query.get('show') === 'all'
  const html = layout(assets, chatPage({ visit, scene: here.scene, showsAll, ...(note ? { note } : {}) }))
  return pageAnswer(request, html)
}

/** What there can be to mend before anything is begun. */
const firstNotes = ['choose-first', 'type-first'] as const satisfies readonly Note[]

/** Shown until it has come, and then this device knows nothing. What is offered on it is carried by the page itself. */
const showDone = async (
  { seats, assets }: PageParts,
  request: PlainRequest,
  visit: Visit,
  { seat, scene }: Here,
): Promise<PlainAnswer> => {
  const carried = await seats.carry(seat)
  return pageAnswer(request, layout(assets, chatPage({ visit, scene, carried })), {
    cookies: [await seats.keep(seat, sentSeconds)],
    headers: { 'clear-site-data': '"cache", "storage"' },
  })
}

/**
 * One turn of a page that carries its conversation: answered by the next page itself, at an address that shows nothing. A
 * browser holds that form for as long as it likes, so it works once: afterwards, and once somebody has left, it opens nothing.
 */
const turnAfter = async (parts: PageParts, request: PlainRequest, fields: Fields): Promise<PlainAnswer> => {
  const { settings, seats, visits, chats, assets } = parts
  const visit = visits.visit(request, fields)
  const carried = await seats.carried(fields.seat)
  const here = carried && (await chats.after(carried.seat))
  if (carried === undefined || carried.isOld || here === undefined) {
    const hasLeft = carried !== undefined && here === undefined
    if (chats.dangerIn(fields) !== undefined)
      return hasLeft ? await hearLeft(parts, request, visit, carried.seat, fields) : await taken(parts, request, fields)
    const isSpent = hasLeft || (here !== undefined && here.scene.no !== fields.no)
    const typed = isSpent ? [] : wordsIn(fields, visit.world)
    return typed.length > 0 ? gone(parts, request, visit, { typed }) : redirectAnswer(303, visit.link('/'))
  }
  const turned = await chats.turn(here, fields)
  if (turned.is === 'unsaved') return unsaved(parts, request, visit, turned.said)
  const since = turned.is === 'taken' ? turned.again : turned.is === 'stale' ? turned.since : undefined
  if (since !== undefined && settings.clock() >= plusMillis(since, secondPressMillis))
    return redirectAnswer(303, visit.link('/'))
  const { scene } = (await chats.after(here.seat)) ?? here
  const spoken = visits.visit(request, { team: here.seat.team, lang: scene.lang })
  const note = turned.is === 'mend' ? { note: turned.what } : {}
  const late =
    turned.is === 'stale' ? wordsLate({ meant: turned.meant, typed: wordsIn(fields, spoken.world) }, scene) : {}
  const next = await seats.carry(here.seat)
  return pageAnswer(request, layout(assets, chatPage({ visit: spoken, scene, carried: next, ...note, ...late })))
}

/** A double press, or a retry after the answer was lost on the way. */
const secondPressMillis = 60_000

const turn = async (parts: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const { settings, visits } = parts
  const fields = fieldsOf(request.body)
  if (!cameFromHere(request, settings.publicUrl)) return notFromHere(parts, request, fields)
  try {
    return await (fields.seat === '' ? taken(parts, request, fields) : turnAfter(parts, request, fields))
  } catch (error) {
    settings.report('page/turn-failed', error)
    const visit = visits.visit(request, fields)
    const danger = parts.chats.dangerIn(fields)
    const urgent = danger === undefined ? [] : await parts.chats.hearUnsaved(request, visit, danger)
    return await unsaved(parts, request, visit, urgent.length > 0 ? urgent : [settings.conversations.sorry(visit.lang)])
  }
}

/** Nothing of it is used, but whoever sent words of danger is told where help is, with nothing kept. */
const notFromHere = ({ chats, visits, assets }: PageParts, request: PlainRequest, fields: Fields): PlainAnswer => {
  const visit = visits.visit(request, fields)
  const danger = chats.dangerIn(fields)
  if (danger === undefined) return redirectAnswer(303, visit.link('/chat'))
  return pageAnswer(request, layout(assets, helpOnlyPage(visit, chats.urgentHelp(visit, danger))), { status: 403 })
}

const taken = async (parts: PageParts, request: PlainRequest, fields: Fields): Promise<PlainAnswer> => {
  const { seats, visits, chats, mayBegin } = parts
  const here = await chats.here(request)
  // What was sent is shown once and nothing after it: danger told beside it gets a chat of its own, where help is seen.
  const isLast = here !== undefined && here !== 'ended' && isSent(here.scene)
  if (here !== undefined && here !== 'ended' && !(isLast && chats.dangerIn(fields) !== undefined)) {
    const turned = await chats.turn(here, fields)
    if (turned.is === 'unsaved') return unsaved(parts, request, visits.visit(request, fields), turned.said)
    if (turned.is === 'stale' && !isLast && wordsIn(fields, visits.visit(request, fields).world).length > 0)
      return stale(parts, request, fields, turned.meant)
    return onward(turned.is === 'taken' ? undefined : turned.is === 'mend' ? turned.what : 'note-stale', here, seats)
  }
  const visit = visits.visit(request, fields)
  const danger = chats.dangerIn(fields)
  // A form of a chat that was left or has gone: nothing of it can be used, but words of danger are always heard.
  if (fields.no !== undefined && danger === undefined)
    return gone(parts, request, visit, {
      typed: wordsIn(fields, visit.world),
      hasPressedSend: fields.answers.includes('send'),
    })
  if (visit.world.teams !== undefined && danger === undefined) return redirectAnswer(303, visit.link('/'))
  const opening = openingOf(fields.start)
  const meant = saidBy(fields, chats.preview(visit, opening))
  // Nothing was chosen yet, so nothing is begun.
  if (fields.no === undefined && meant.is === 'mend')
    return redirectAnswer(303, visit.link('/chat', { start: opening, note: meant.what }))
  const waitSeconds = await mayBegin(request.address, danger === undefined ? 'begin' : 'danger')
  if (waitSeconds !== undefined) {
    const said = danger === undefined ? [] : chats.urgentHelp(visit, danger)
    return hold(parts, request, visit, { is: 'busy', said, waitSeconds })
  }
  const begun = await chats.begin(visit, opening)
  const first = await chats.turn(begun, fields.no === undefined ? { ...fields, no: begun.scene.no } : fields)
  if (first.is === 'unsaved') return unsaved(parts, request, visit, first.said)
  return redirectAnswer(303, visit.link('/chat', { begun: '1' }), [await seats.keep(begun.seat)])
}

const onward = async (note: Note | undefined, { seat }: Here, seats: Seats): Promise<PlainAnswer> =>
  redirectAnswer(303, note === undefined ? '/chat' : `/chat?note=${note}`, [await seats.keep(seat)])

/** A form that was too late, with words in it: nothing of them was kept. */
const stale = async (
  parts: PageParts,
  request: PlainRequest,
  fields: Fields,
  meant: Inbound['said'] | undefined,
): Promise<PlainAnswer> => {
  const here = await parts.chats.here(request)
  if (here === undefined || here === 'ended' || isSent(here.scene)) return redirectAnswer(303, '/chat')
  const visit = parts.visits.visit(request, { team: here.seat.team, lang: here.scene.lang })
  const typed = wordsIn(fields, visit.world)
  return hold(parts, request, visit, { is: 'late', typed, ...(meant ? { meant } : {}) })
}
