import { z } from 'zod'
import { inbox } from '../../../locales/en/inbox.ts'
import { Role } from '../../referrals/newTask.ts'
import type { PlainAnswer, PlainBody, PlainRequest, Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { cameFromHere } from '../session/cameFromHere.ts'
import type { SessionKeeper } from '../session/sessionKeeper.ts'
import type { InboxSettings, Team } from '../settings.ts'
import type { StaffPage } from '../staffPage.ts'
import { signInPage } from '../view/signInPage.ts'

/** What the demo's form, or a tool, posts. Anything else that comes with it is not read. */
const Posted = z.object({
  role: Role.optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  name: z.string().trim().max(80).optional().catch(undefined),
  next: z.string().optional().catch(undefined),
})

/** Only pages of the inbox itself: a link must not send anybody elsewhere once they are signed in. */
const Next = z.string().regex(/^\/inbox\/(referrals|tasks)\/[\w-]{1,100}$/)

/** Demo: pick a role. Live: not set up yet, and said kindly. */
export const signInRoutes = (
  settings: InboxSettings,
  sessions: SessionKeeper,
  staff: StaffPage,
  answers: Answers,
): readonly Route[] => {
  const { mode, teams, publicUrl } = settings
  const title = inbox.signIn.title
  const notSetUp = () =>
    answers.page('message', inbox.signIn.notSetUpTitle, { text: inbox.signIn.notSetUp }, undefined, 501)

  const show = async ({ query }: PlainRequest): Promise<PlainAnswer> =>
    mode === 'live' ? notSetUp() : answers.page('sign-in', title, signInPage(teams, nextOf(query.get('next'))))

  const signIn = async (request: PlainRequest): Promise<PlainAnswer> => {
    if (mode === 'live') return notSetUp()
    // Nobody is signed in yet, so there is no token to ask for; the browser's own word is what there is.
    if (!cameFromHere(request, publicUrl)) return answers.refused('form', 403)
    const { role, team: asked, name, next: wanted } = posted(request.body)
    const next = nextOf(wanted)
    const team = chosenTeam(teams, asked)
    if (role === undefined || team === undefined) {
      const wrong = [role === undefined ? ('role' as const) : [], team === undefined ? ('team' as const) : []].flat()
      return answers.page('sign-in', title, signInPage(teams, next, wrong), undefined, 400)
    }
    const cookie = await sessions.begin({ role, team: team.id, name: name || inbox.roles[role] })
    return { status: 303, cookies: [cookie], body: { is: 'redirect', to: next ?? '/inbox' } }
  }

  const signOut = staff(
    () => true,
    async () => ({ status: 303, cookies: [sessions.end()], body: { is: 'redirect', to: '/inbox/sign-in' } }),
  )

  const path = '/inbox/sign-in'
  return [
    { name: 'inbox.sign-in.form', method: 'GET', path, style: 'page', body: 'none', handle: show },
    {
      name: 'inbox.sign-in',
      method: 'POST',
      path,
      style: 'page',
      body: 'json-or-form',
      maxBytes: 4096,
      handle: signIn,
    },
    {
      name: 'inbox.sign-out',
      method: 'POST',
      path: '/inbox/sign-out',
      style: 'page',
      body: 'form',
      maxBytes: 4096,
      handle: signOut,
    },
  ]
}

const posted = (body: PlainBody): z.infer<typeof Posted> => {
  const value = body.is === 'form' ? Object.fromEntries(body.fields) : body.is === 'json' ? body.value : {}
  const read = Posted.safeParse(value)
  return read.success ? read.data : {}
}

const nextOf = (text: string | null | undefined): string | undefined => Next.safeParse(text).data

/** The one asked for; without one the only team, else `sample`, as everywhere else in the service. */
const chosenTeam = (teams: readonly Team[], asked: string | undefined): Team | undefined => {
  if (asked !== undefined && asked !== '') return teams.find(({ id }) => id === asked)
  return teams.length === 1 ? teams[0] : teams.find(({ id }) => id === 'sample')
}
