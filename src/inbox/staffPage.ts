import type { Referrals, Viewer } from '../referrals/ports.ts'
import type { PlainAnswer, PlainRequest } from '../server/route.ts'
import type { Instant } from '../time/instant.ts'
import { type Access, accessOf } from './access.ts'
import type { Answers } from './answers.ts'
import { cameFromHere } from './session/cameFromHere.ts'
import type { Session } from './session/session.ts'
import type { SessionKeeper } from './session/sessionKeeper.ts'
import type { InboxSettings, Team } from './settings.ts'
import type { Viewing } from './view/viewing.ts'

/** One person's visit to one page: who, what they may see, when it is. */
export type Visit = {
  readonly request: PlainRequest
  readonly session: Session
  readonly viewer: Viewer
  readonly team: Team
  readonly access: Access
  readonly now: Instant
  readonly viewing: Viewing
  readonly referrals: Referrals
}

export type StaffPage = (
  allowed: (access: Access) => boolean,
  handle: (visit: Visit) => Promise<PlainAnswer>,
) => (request: PlainRequest) => Promise<PlainAnswer>

/**
 * Stands before every page but sign-in, in this order: is somebody signed in, did a form come from their own page, may
 * their role do this. Only then is anything read. Every answer renews the half hour.
 */
export const staffPage =
  (settings: InboxSettings, sessions: SessionKeeper, answers: Answers): StaffPage =>
  (allowed, handle) =>
  async (request) => {
    const session = await sessions.read(request)
    const team = settings.teams.find(({ id }) => id === session?.team)
    if (session === undefined || team === undefined) return toSignIn(request)
    const visit = visitOf(request, session, team, settings)
    const answer = !isOwnForm(visit, settings, sessions)
      ? await answers.refused('form', 403, visit)
      : !allowed(visit.access)
        ? await answers.refused('role', 403, visit)
        : await handle(visit)
    return { ...answer, cookies: answer.cookies ?? [await sessions.renew(session)] }
  }

const visitOf = (request: PlainRequest, session: Session, team: Team, settings: InboxSettings): Visit => {
  const { name, role } = session
  const now = settings.now()
  const access = accessOf(role)
  return {
    request,
    session,
    viewer: { name, role, team: team.id },
    team,
    access,
    now,
    viewing: { now, zone: team.zone, access, ...(settings.titles ? { titles: settings.titles } : {}) },
    referrals: settings.referrals,
  }
}

const isOwnForm = ({ request, session }: Visit, settings: InboxSettings, sessions: SessionKeeper): boolean => {
  if (request.method !== 'POST') return true
  const token = request.body.is === 'form' ? request.body.fields.get('token') : null
  return cameFromHere(request, settings.publicUrl) && sessions.isFormToken(session, token)
}

/** Back to the page they wanted once they are signed in: a link in a Teams message comes without the cookie. */
const toSignIn = ({ method, path }: PlainRequest): PlainAnswer => {
  const next = method === 'POST' || path === '/inbox' ? '' : `?next=${encodeURIComponent(path)}`
  return { status: method === 'POST' ? 303 : 302, body: { is: 'redirect', to: `/inbox/sign-in${next}` } }
}
