import type { Route } from '../server/route.ts'
import { answersWith } from './answers.ts'
import { listRoute } from './pages/listRoute.ts'
import { referralRoute } from './pages/referralRoute.ts'
import { signInRoutes } from './pages/signInRoutes.ts'
import { stylesRoute } from './pages/stylesRoute.ts'
import { taskRoutes } from './pages/taskRoutes.ts'
import { teamRoutes } from './pages/teamRoutes.ts'
import { renderer } from './render.ts'
import { sessionKeeper } from './session/sessionKeeper.ts'
import type { InboxSettings } from './settings.ts'
import { staffPage } from './staffPage.ts'
import { compiledStylesheet } from './stylesheet.ts'

/**
 * The team's web app: sign in, see what is to be done, read a referral, mark a task as done. Every page is made on the
 * server and works without script.
 *
 * @example
 * const routes = inboxRoutes({
 *   referrals, tasks, teams, now, sessionNow, secret, randomBytes, mode: 'demo', publicUrl: 'http://127.0.0.1:3978',
 *   workingDaysLeft: (team, now, day) => workingDaysLeft(policyOf(team), now, day),
 * })
 */
export const inboxRoutes = (settings: InboxSettings): readonly Route[] => {
  const stylesheet = settings.stylesheet ?? compiledStylesheet()
  const sessions = sessionKeeper(settings)
  const answers = answersWith(renderer(), sessions, stylesheet, settings.mode)
  const staff = staffPage(settings, sessions, answers)
  return [
    ...signInRoutes(settings, sessions, answers),
    ...teamRoutes(settings, sessions, answers),
    listRoute(settings, staff, answers),
    referralRoute(settings, staff, answers),
    ...taskRoutes(staff, answers),
    stylesRoute(stylesheet),
  ]
}
