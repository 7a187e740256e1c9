import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { PlainRequest, SetCookie } from '../../server/route.ts'
import type { InboxSettings } from '../settings.ts'
import { Session } from './session.ts'

/** Signed out after half an hour without a page, and twelve hours after signing in whatever happens. */
const idleSeconds = 30 * 60
const longestSeconds = 12 * 60 * 60

export type SessionKeeper = {
  readonly begin: (who: Pick<Session, 'name' | 'role' | 'team'>) => Promise<SetCookie>
  /** Who is asking; `undefined` when the cookie is missing, forged, too old, or names a team that is gone. */
  readonly read: (request: PlainRequest) => Promise<Session | undefined>
  /** The same session, its half hour begun anew. */
  readonly renew: (session: Session) => Promise<SetCookie>
  readonly end: () => SetCookie
  /** The token every form of this session carries. */
  readonly formToken: (session: Session) => string
  readonly isFormToken: (session: Session, token: string | null) => boolean
}

/**
 * Sessions without a table: the cookie holds an encrypted token (AES-256-GCM), so that neither a name nor a role can be
 * read from it or written into it. Its price: signing out forgets the cookie, and cannot recall a stolen copy of it.
 */
export const sessionKeeper = (settings: InboxSettings): SessionKeeper => {
  const { secret, sessionNow, randomBytes, mode, teams, publicUrl } = settings
  const derive = (use: string) => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `inbox ${use}`, 32))
  const [sealKey, tokenKey] = [derive('session'), derive('form token')]
  const isSecure = publicUrl?.startsWith('https:') ?? false
  // A name without meaning. `__Host-` makes browsers refuse one set by a neighbouring site.
  const name = isSecure ? '__Host-k7' : 'k7'
  const audience = `inbox-${mode}`

  const cookie = (value: string, more: { maxAgeSeconds?: number } = {}): SetCookie => ({
    name,
    value,
    path: '/',
    isSecure,
    sameSite: 'Strict',
    ...more,
  })

  const renew = async (session: Session): Promise<SetCookie> => {
    const seconds = Math.floor(Date.parse(sessionNow()) / 1000)
    const last = Math.floor(Date.parse(session.signedInAt) / 1000) + longestSeconds
    const token = await new EncryptJWT({ ...session })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setExpirationTime(Math.min(seconds + idleSeconds, last))
      .encrypt(sealKey)
    return cookie(token)
  }

  const formToken = (session: Session) => createHmac('sha256', tokenKey).update(session.id).digest('base64url')

  return {
    renew,
    formToken,
    begin: (who) => renew({ ...who, id: Buffer.from(randomBytes(24)).toString('base64url'), signedInAt: sessionNow() }),
    read: async ({ cookies }) => {
      const token = cookies[name]
      if (token === undefined || token === '') return undefined
      try {
        const { payload } = await jwtDecrypt(token, sealKey, {
          audience,
          currentDate: new Date(Date.parse(sessionNow())),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        })
        const session = Session.safeParse(payload)
        return session.success && teams.some((team) => team.id === session.data.team) ? session.data : undefined
      } catch {
        // Every way a token can be wrong is the same to us: nobody is signed in.
        return undefined
      }
    },
    end: () => cookie('', { maxAgeSeconds: 0 }),
    isFormToken: (session, token) => {
      const right = Buffer.from(formToken(session))
      const given = Buffer.from(token ?? '')
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
