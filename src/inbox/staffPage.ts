import { type Access, accessOf } from '../referrals/access/accessOf.ts'
import type { Referrals, Viewer } from '../referrals/ports.ts'
import type { PlainAnswer, PlainRequest } from '../server/route.ts'
import type { Instant } from '../time/instant.ts'
import type { Answers } from './answers.ts'
import { cameFromHere } from './session/cameFromHere.ts'
import type { Session } from './session/session.ts'
import type { SessionKeeper } from './session/sessionKeeper.ts'
import type { InboxSettings, Team } from './settings.ts'
import { toInbox } from './signIn/toInbox.ts'
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
  readonly tasks: InboxSettings['tasks']
}

export type StaffPage = (
  allowed: (access: Access) => boolean,
  handle: (visit: Visit) => Promise<PlainAnswer>,
) => (request: PlainRequest) => Promise<PlainAnswer>

/**
 * Stands before every page but sign-in, in this order: is somebody signed in, and in a team; did a form come from their
 * own page; may their role do this. Only then is anything read. Every answer renews the half hour.
 */
export const staffPage =
  (settings: InboxSettings, sessions: SessionKeeper, answers: Answers): StaffPage =>
  (allowed, handle) =>
  async (request) => {
    const present = await sessions.read(request)
    // A link in a Teams message comes without the cookie, which stays on our own site: go on from here once, and see.
    const isLinkedTo = request.method === 'GET' && request.headers['sec-fetch-site'] === 'cross-site'
    if (present === undefined && isLinkedTo) return toInbox(answers, request.path)
    if (present === undefined) return away(request, '/inbox/sign-in')
    const { kept, session } = present
    const team = settings.teams.find(({ id }) => id === session?.team)
    if (session === undefined || team === undefined) return away(request, '/inbox/team')
    const visit = visitOf(request, session, team, settings)
    const answer = !isOwnForm(visit, settings, sessions)
      ? await answers.refused('form', 403, visit)
      : !allowed(visit.access)
        ? await answers.refused('role', 403, visit)
        : await handle(visit)
    return { ...answer, cookies: answer.cookies ?? [await sessions.renew(kept)] }
  }

const visitOf = (request: PlainRequest, session: Session, team: Team, settings: InboxSettings): Visit => {
  const { name, role, staffId } = session
  const now = settings.now()
  const viewer = { name, role, team: team.id, ...(staffId === undefined ? {} : { id: staffId }) }
  const access = accessOf(role)
  return {
    request,
    session,
    viewer,
    team,
    access,
    now,
    viewing: { now, zone: team.zone, viewer, access, ...(settings.titles ? { titles: settings.titles } : {}) },
    referrals: settings.referrals,
    tasks: settings.tasks,
  }
}

const isOwnForm = ({ request, session }: Visit, settings: InboxSettings, sessions: SessionKeeper): boolean => {
  if (request.method !== 'POST') return true
  const token = request.body.is === 'form' ? request.body.fields.get('token') : null
  return cameFromHere(request, settings.publicUrl) && sessions.isFormToken(session, token)
}

/** And back to the page they wanted afterwards. */
const away = ({ method, path }: PlainRequest, to: '/inbox/sign-in' | '/inbox/team'): PlainAnswer => {
  const next = method === 'POST' || path === '/inbox' ? '' : `?next=${encodeURIComponent(path)}`
  return { status: method === 'POST' ? 303 : 302, body: { is: 'redirect', to: `${to}${next}` } }
}
