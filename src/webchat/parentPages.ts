import type { ProblemPage, Route } from '../server/route.ts'
import { makeAssets } from './page/assets/makeAssets.ts'
import { chatRoutes } from './page/chatRoutes.ts'
import { heedLeft } from './page/heedLeft.ts'
import { leaveRoutes } from './page/leaveRoutes.ts'
import { makeBeginLimit, makeLookLimit } from './page/makeBeginLimit.ts'
import { makeHeldPages } from './page/makeHeldPages.ts'
import { makeProblemPage } from './page/makeProblemPage.ts'
import { makeSeats } from './page/makeSeats.ts'
import { returnRoutes } from './page/returnRoutes.ts'
import type { PageSettings } from './page/settings.ts'
import { standingRoutes } from './page/standingRoutes.ts'
import { stayRoutes } from './page/stayRoutes.ts'
import { makeChats } from './page/turn/makeChats.ts'
import { makeVisits } from './page/visit.ts'

/**
 * The parent's own page: the same conversation as every other channel, as pages that work with script off and are made
 * smoother by a small one.
 *
 * @example
 * const { routes, problemPage, forgetOld } = parentPages({
 *   conversations, world, policies, clock, realClock, secret: deriveSecret(key, 'page'), randomBytes, mode: 'demo', report,
 * })
 */
export const parentPages = (
  settings: PageSettings,
): {
  readonly routes: readonly Route[]
  readonly problemPage: ProblemPage
  /** To be called now and then: words given back are forgotten even where nobody looks again. */
  readonly forgetOld: () => number
} => {
  const seats = makeSeats(settings)
  const { assets, route } = makeAssets(seats.leftName)
  const parts = {
    settings,
    seats,
    visits: makeVisits(settings),
    chats: makeChats(settings, seats),
    held: makeHeldPages(settings.realClock),
    mayBegin: makeBeginLimit(),
    mayLook: makeLookLimit(),
    assets,
  }
  const seated = [...chatRoutes(parts), ...returnRoutes(parts), ...leaveRoutes(parts), ...stayRoutes(parts)]
  return {
    routes: [...standingRoutes(parts), ...seated.map((one) => heedLeft(parts, one)), route],
    problemPage: makeProblemPage(parts.visits, assets),
    forgetOld: parts.held.forgetOld,
  }
}
