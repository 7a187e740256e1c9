import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import type { Held, HeldPage } from './makeHeldPages.ts'
import type { Seat } from './makeSeats.ts'
import { pageAnswer, redirectAnswer } from './pageAnswer.ts'
import type { Here } from './turn/makeChats.ts'
import { chatPage } from './view/chatPage.ts'
import { layout, type Sheet } from './view/layout.ts'
import { busyPage, gonePage, helpOnlyPage, sorryPage } from './view/troublePages.ts'
import { wordsLate } from './view/wordsLate.ts'
import type { Visit } from './visit.ts'

/** What is held for this device, as long as the conversation it was typed in is this device's and stands. */
export const showHeld = async (parts: PageParts, request: PlainRequest): Promise<PlainAnswer> => {
  const { seats, held, visits, assets } = parts
  const visit = visits.fromQuery(request)
  const seat = await seats.read(request)
  const one = seat && held.heldFor(seat)
  if (seat !== undefined && one !== undefined) {
    const stands = await standing(parts, seat, one)
    if (stands !== undefined) {
      const { here } = stands
      const spoken = here ? visits.visit(request, { team: seat.team, lang: here.scene.lang }) : visit
      return pageAnswer(request, layout(assets, sheetOf(one.page, spoken, here)), answered(one.page))
    }
    held.drop(seat)
  }
  return redirectAnswer(302, visit.link(request.query.get('kept') === 'help' ? '/help-now' : '/chat'))
}

/** What the records say, so that leaving, coming back elsewhere and starting again count in every process. */
const standing = async (
  { chats }: PageParts,
  seat: Seat,
  { page, since }: Held,
): Promise<{ readonly here?: Here } | undefined> => {
  // Given for this page alone: there is nothing in the records that could have ended.
  if (seat.isAlone) return {}
  try {
    const here = await chats.hereSince(seat, since)
    return here && { here }
  } catch (error) {
    // A page of words in clear waits for the store; the one that says it is shut, and urgent help, cannot.
    if (page.is === 'late' || page.is === 'gone') throw error
    return {}
  }
}

const sheetOf = (page: HeldPage, visit: Visit, here: Here | undefined): Sheet => {
  switch (page.is) {
    case 'late':
      return here === undefined
        ? gonePage(visit, page)
        : chatPage({ visit, scene: here.scene, ...wordsLate(page, here.scene) })
    case 'gone':
      return gonePage(visit, page.had)
    case 'sorry':
      return sorryPage(visit, page.said, [...new URLSearchParams(page.form)])
    case 'busy':
      return busyPage(visit, page.said)
    case 'help':
      return helpOnlyPage(visit, page.said)
    default:
      return page satisfies never
  }
}

const answered = (page: HeldPage) => {
  switch (page.is) {
    case 'sorry':
      return { status: 503, headers: { 'retry-after': '2' } }
    case 'busy':
      return { status: 429, headers: { 'retry-after': String(page.waitSeconds) } }
    case 'help':
      return { status: page.status }
    case 'late':
    case 'gone':
      return {}
    default:
      return page satisfies never
  }
}
