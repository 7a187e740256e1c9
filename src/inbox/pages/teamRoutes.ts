import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { cameFromHere } from '../session/cameFromHere.ts'
import type { Present } from '../session/session.ts'
import type { SessionKeeper } from '../session/sessionKeeper.ts'
import type { InboxSettings } from '../settings.ts'
import { nextOf } from '../signIn/nextOf.ts'
import { chooseTeamPage } from '../view/chooseTeamPage.ts'

/** Which team to work in, for whoever has several: after signing in, and at any time from the header. */
export const teamRoutes = (settings: InboxSettings, sessions: SessionKeeper, answers: Answers): readonly Route[] => {
  const choose = async (present: Present, next: string | undefined, status: number): Promise<PlainAnswer> => {
    const page = chooseTeamPage(present, settings.teams, sessions.formToken(present.kept), next)
    const answer = await answers.page('choose-team', inbox.signIn.live.teamTitle, page, undefined, status)
    return { ...answer, cookies: [await sessions.renew(present.kept)] }
  }

  const show = async (request: PlainRequest): Promise<PlainAnswer> => {
    const present = await sessions.read(request)
    if (present === undefined) return toSignIn(302)
    if (present.session && !present.session.canChangeTeam)
      return { status: 302, body: { is: 'redirect', to: '/inbox' } }
    return choose(present, nextOf(request.query.get('next')), 200)
  }

  const enter = async (request: PlainRequest): Promise<PlainAnswer> => {
    const present = await sessions.read(request)
    if (present === undefined) return toSignIn(303)
    const fields = request.body.is === 'form' ? request.body.fields : new URLSearchParams()
    const isOwn = cameFromHere(request, settings.publicUrl) && sessions.isFormToken(present.kept, fields.get('token'))
    if (!isOwn) return answers.refused('form', 403)
    const next = nextOf(fields.get('next'))
    const cookie = await sessions.enter(present, fields.get('team') ?? '')
    if (cookie === undefined) return choose(present, next, 400)
    return { status: 303, cookies: [cookie], body: { is: 'redirect', to: next ?? '/inbox' } }
  }

  const route = { path: '/inbox/team', style: 'page' } as const
  return [
    { ...route, name: 'inbox.team.form', method: 'GET', body: 'none', handle: show },
    { ...route, name: 'inbox.team', method: 'POST', body: 'form', maxBytes: 4096, handle: enter },
  ]
}

const toSignIn = (status: 302 | 303): PlainAnswer => ({ status, body: { is: 'redirect', to: '/inbox/sign-in' } })
