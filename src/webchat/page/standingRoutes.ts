import type { Route } from '../../server/route.ts'
import type { PageParts } from './chatRoutes.ts'
import { pageAnswer } from './pageAnswer.ts'
import { accessibilityPage } from './view/accessibilityPage.ts'
import { cookiesPage } from './view/cookiesPage.ts'
import { helpPage } from './view/helpPage.ts'
import { homePage } from './view/homePage.ts'
import { layout, type Sheet } from './view/layout.ts'
import { privacyPage } from './view/privacyPage.ts'
import { teamsPage } from './view/teamsPage.ts'
import type { Visit } from './visit.ts'

/** The pages that are the same for everybody: no cookie is read or written, no database asked. */
export const standingRoutes = ({ settings, seats, visits, assets }: PageParts): readonly Route[] => {
  const page = (name: string, path: string, sheet: (visit: Visit) => Sheet): Route => ({
    ...{ name: `page.${name}`, method: 'GET', path, style: 'page', body: 'none' },
    handle: async (request) => pageAnswer(request, layout(assets, sheet(visits.fromQuery(request)))),
  })
  return [
    page('home', '/', (visit) => {
      const { teams } = visit.world
      return teams === undefined ? homePage(visit) : teamsPage(visit, teams)
    }),
    page('help', '/help-now', (visit) => helpPage(visit, settings.mode === 'live')),
    page('privacy', '/privacy', privacyPage),
    page('accessibility', '/accessibility', accessibilityPage),
    page('cookies', '/cookies', (visit) => cookiesPage(visit, seats.cookieName, seats.leftName)),
  ]
}
