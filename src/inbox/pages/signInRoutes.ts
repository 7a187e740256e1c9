import { inbox } from '../../../locales/en/inbox.ts'
import type { Limit, PlainAnswer, PlainRequest, Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { cameFromHere } from '../session/cameFromHere.ts'
import type { SessionKeeper } from '../session/sessionKeeper.ts'
import type { InboxSettings } from '../settings.ts'
import { demoSignIn } from '../signIn/demoSignIn.ts'
import { backPath, liveSignIn } from '../signIn/liveSignIn.ts'

/** Each may call an issuer in somebody's name: many for a hospital behind one address, few for a program. */
const attempts: Limit = { name: 'sign-in', points: 120, seconds: 60, by: ({ address }) => address }

/** Demo: pick a role. Live: by OpenID Connect; while that is not set up, said kindly. */
export const signInRoutes = (settings: InboxSettings, sessions: SessionKeeper, answers: Answers): readonly Route[] => {
  const notSetUp = async (): Promise<PlainAnswer> =>
    answers.page('message', inbox.signIn.notSetUpTitle, { text: inbox.signIn.notSetUp }, undefined, 501)
  const live = settings.mode === 'live' ? liveSignIn(settings, sessions, answers) : undefined
  const { show, begin } =
    settings.mode === 'demo' ? demoSignIn(settings, sessions, answers) : (live ?? { show: notSetUp, begin: notSetUp })

  const signOut = async (request: PlainRequest): Promise<PlainAnswer> => {
    const present = await sessions.read(request)
    const left: PlainAnswer = { status: 303, body: { is: 'redirect', to: '/inbox/sign-in' } }
    if (present === undefined) return left
    const token = request.body.is === 'form' ? request.body.fields.get('token') : null
    const isOwn = cameFromHere(request, settings.publicUrl) && sessions.isFormToken(present.kept, token)
    return isOwn ? { ...left, cookies: [await sessions.end(present.kept)] } : answers.refused('form', 403)
  }

  const form = { method: 'POST', style: 'page', maxBytes: 4096 } as const
  const page = { method: 'GET', style: 'page', body: 'none' } as const
  const path = '/inbox/sign-in'
  return [
    { ...page, name: 'inbox.sign-in.form', path, handle: show },
    { ...form, name: 'inbox.sign-in', path, body: 'json-or-form', limits: live ? [attempts] : [], handle: begin },
    ...(live ? [{ ...page, name: 'inbox.sign-in.back', path: backPath, limits: [attempts], handle: live.back }] : []),
    { ...form, name: 'inbox.sign-out', path: '/inbox/sign-out', body: 'form', handle: signOut },
  ]
}
