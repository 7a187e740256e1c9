import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { grantsOf } from '../../policy/grantsOf.ts'
import type { Membership, SessionFound, Vouched } from '../../referrals/staff.ts'
import type { PlainRequest, SetCookie } from '../../server/route.ts'
import { type Instant, plusMillis } from '../../time/instant.ts'
import type { InboxSettings } from '../settings.ts'
import { sealedCookie } from './sealedCookie.ts'
import { KeptSession, type Present, type Session } from './session.ts'

/** Signed out after half an hour without a page, and twelve hours after signing in whatever happens. */
const idleMillis = 30 * 60_000
const longestMillis = 12 * 60 * 60_000

export type SessionKeeper = {
  /** Somebody a sign-in service vouched for. `undefined` when their access was ended: nobody is signed in then. */
  readonly begin: (who: Vouched) => Promise<SetCookie | undefined>
  /** The demo's: whoever they say they are. */
  readonly rehearse: (who: Pick<Session, 'name' | 'role' | 'team'>) => Promise<SetCookie>
  /** Who is asking; `undefined` when the cookie is missing, forged or too old, or the session or the person was ended. */
  readonly read: (request: PlainRequest) => Promise<Present | undefined>
  /** Into a team of theirs, out of the one they are in. `undefined`: not one of theirs, or no longer. */
  readonly enter: (present: Present, team: string) => Promise<SetCookie | undefined>
  /** The same session, its half hour begun anew. */
  readonly renew: (kept: KeptSession) => Promise<SetCookie>
  readonly end: (kept: KeptSession) => Promise<SetCookie>
  /** The token every form of this session carries. */
  readonly formToken: (session: Pick<Session, 'id'>) => string
  readonly isFormToken: (session: Pick<Session, 'id'>, token: string | null) => boolean
}

/**
 * A session is two things that must agree: the person's sealed cookie, which says who and until when, and a row of the
 * store, read at every page, which says that it was not ended and what the person may be now. Without a store (a demo
 * in a test) the cookie stands alone, and a stolen copy of it cannot be recalled.
 */
export const sessionKeeper = (settings: InboxSettings): SessionKeeper => {
  const { secret, olderSecrets = [], sessionNow, randomBytes, mode, teams, staff } = settings
  const cookie = sealedCookie(settings, { use: 'session', name: 'k7', shape: KeptSession, sameSite: 'Strict' })
  const tokenKeyOf = (one: Uint8Array): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', one, new Uint8Array(), 'inbox form token', 32))
  const tokenKey = tokenKeyOf(secret)
  const tokenKeys = [tokenKey, ...olderSecrets.map(tokenKeyOf)]
  const grants = grantsOf(teams)
  /** In a team this service has, and in live mode by a row that its policy has today, also where it was granted before. */
  const isHere = ({ team, grant = '' }: Membership): boolean =>
    mode === 'live' ? (grants.get(team)?.has(grant) ?? false) : grants.has(team)

  const renew = (kept: KeptSession): Promise<SetCookie> => {
    const now = sessionNow()
    return cookie.seal(kept, now, earlier(plusMillis(now, idleMillis), plusMillis(kept.signedInAt, longestMillis)))
  }
  const fresh = (name: string, seat?: Membership): KeptSession => ({
    id: Buffer.from(randomBytes(24)).toString('base64url'),
    name,
    signedInAt: sessionNow(),
    ...(seat ? { seat } : {}),
  })
  const rowOf = ({ id, signedInAt }: KeptSession) => ({ id, endsAt: plusMillis(signedInAt, longestMillis) })
  const tokenBy = (key: Uint8Array, { id }: Pick<Session, 'id'>): string =>
    createHmac('sha256', key).update(id).digest('base64url')

  /** Who they are and what they may be now, or `undefined` when the session is over. */
  const found = async (kept: KeptSession): Promise<SessionFound | undefined> => {
    if (mode === 'live') return staff?.find(kept.id, sessionNow())
    const isThere = staff === undefined || (await staff.find(kept.id, sessionNow())) !== undefined
    return isThere && kept.seat ? { memberships: [kept.seat] } : undefined
  }

  return {
    renew,
    formToken: (session) => tokenBy(tokenKey, session),
    begin: async (who) => {
      const { memberships, name } = who
      const [only] = memberships.length === 1 ? memberships : []
      const kept = fresh(name, only)
      const begun = await staff?.signIn(who, { ...rowOf(kept), ...(only ? { team: only.team } : {}) }, kept.signedInAt)
      return begun === 'begun' ? renew(kept) : undefined
    },
    rehearse: async ({ name, role, team }) => {
      const kept = fresh(name, { team, role })
      await staff?.rehearse(name, { ...rowOf(kept), team }, kept.signedInAt)
      return renew(kept)
    },
    read: async (request) => {
      const kept = await cookie.open(request, sessionNow())
      const known = kept && (await found(kept))
      if (kept === undefined || known === undefined) return undefined
      const memberships = known.memberships.filter(isHere)
      // Of no team any more, or only by what no policy grants any more.
      if (memberships.length === 0) return undefined
      const seat = memberships.find(({ team }) => team === kept.seat?.team)
      const canChangeTeam = memberships.length > 1
      if (seat === undefined) return { kept, memberships }
      const { id, name, signedInAt } = kept
      const { team, role } = seat
      const person = { name, ...(known.staffId === undefined ? {} : { staffId: known.staffId }) }
      return { kept, memberships, session: { id, ...person, signedInAt, team, role, canChangeTeam } }
    },
    enter: async ({ kept, memberships, session }, team) => {
      // Of no team any more, or only of teams this service no longer has.
      if (memberships.length === 0) return undefined
      const seat = memberships.find((one) => one.team === team)
      if (seat === undefined || staff === undefined) return undefined
      const step = { name: kept.name, into: team, ...(session ? { from: session.team } : {}) }
      if (session?.team !== team && !(await staff.enter(kept.id, step, sessionNow()))) return undefined
      return renew({ ...kept, seat })
    },
    end: async (kept) => {
      const who = { name: kept.name, ...(kept.seat ? { team: kept.seat.team } : {}) }
      await staff?.signOut(kept.id, who, sessionNow())
      return cookie.clear()
    },
    isFormToken: (session, token) => {
      const given = Buffer.from(token ?? '')
      return tokenKeys.some((key) => {
        const right = Buffer.from(tokenBy(key, session))
        return given.length === right.length && timingSafeEqual(given, right)
      })
    },
  }
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)
