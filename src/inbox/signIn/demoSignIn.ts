import { z } from 'zod'
import { inbox } from '../../../locales/en/inbox.ts'
import { Role } from '../../referrals/newTask.ts'
import type { PlainAnswer, PlainBody, PlainRequest } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { cameFromHere } from '../session/cameFromHere.ts'
import type { SessionKeeper } from '../session/sessionKeeper.ts'
import type { InboxSettings, Team } from '../settings.ts'
import { signInPage } from '../view/signInPage.ts'
import { isOurWord } from './isOurWord.ts'
import { nextOf } from './nextOf.ts'

type Handle = (request: PlainRequest) => Promise<PlainAnswer>

/** What the demo's form, or a tool, posts. Anything else that comes with it is not read. */
const Posted = z.object({
  role: Role.optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  name: z.string().trim().max(80).optional().catch(undefined),
  next: z.string().optional().catch(undefined),
})

/** The demo's way in: pick who to be. */
export const demoSignIn = (
  { teams, publicUrl }: InboxSettings,
  sessions: SessionKeeper,
  answers: Answers,
): { readonly show: Handle; readonly begin: Handle } => {
  const title = inbox.signIn.title
  return {
    show: ({ query }) => answers.page('sign-in', title, signInPage(teams, nextOf(query.get('next')))),
    begin: async (request) => {
      // Nobody is signed in yet, so there is no token to ask for; the browser's own word is what there is.
      if (!cameFromHere(request, publicUrl)) return answers.refused('form', 403)
      const { role, team: asked, name, next: wanted } = posted(request.body)
      const next = nextOf(wanted)
      const team = chosenTeam(teams, asked)
      if (role === undefined || team === undefined) {
        const wrong = [role === undefined ? ('role' as const) : [], team === undefined ? ('team' as const) : []].flat()
        return answers.page('sign-in', title, signInPage(teams, next, wrong), undefined, 400)
      }
      const own = name === undefined || name === '' || isOurWord(name) ? inbox.roles[role] : name
      const cookie = await sessions.rehearse({ role, team: team.id, name: own })
      return { status: 303, cookies: [cookie], body: { is: 'redirect', to: next ?? '/inbox' } }
    },
  }
}

const posted = (body: PlainBody): z.infer<typeof Posted> => {
  const value = body.is === 'form' ? Object.fromEntries(body.fields) : body.is === 'json' ? body.value : {}
  const read = Posted.safeParse(value)
  return read.success ? read.data : {}
}

/** The one asked for; without one the only team, else `sample`, as everywhere else in the service. */
const chosenTeam = (teams: readonly Team[], asked: string | undefined): Team | undefined => {
  if (asked !== undefined && asked !== '') return teams.find(({ id }) => id === asked)
  return teams.length === 1 ? teams[0] : teams.find(({ id }) => id === 'sample')
}
