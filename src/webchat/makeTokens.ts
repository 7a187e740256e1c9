import { hkdfSync } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Clock } from '../time/instant.ts'
import type { Seat } from './port.ts'

/** Half an hour: what the official client expects; it refreshes at half of that. */
export const tokenSeconds = 30 * 60

export type TokenRead =
  | { readonly ok: true; readonly seat: Seat }
  | { readonly ok: false; readonly code: 'TokenExpired' | 'BadToken' }

/** Tokens that seat one user in one conversation. Made for anybody who asks: they protect a conversation, not the service. */
export type Tokens = {
  readonly mint: (seat: Seat) => Promise<string>
  readonly read: (token: string) => Promise<TokenRead>
}

const audience = 'attune/directline'
// `user` is the claim by which the official client knows that it may not choose its own id.
const Claims = z.object({ conv: z.string().min(1), user: z.string().min(1) })

/**
 * `keys` are the master keys, newest first, never used as they are: a secret of its own is derived from each. The newest
 * signs, all of them verify, so that rotating keys ends no conversation. `clock` is the real one, also in a demo.
 */
export const makeTokens = (keys: readonly Uint8Array[], clock: Clock): Tokens => {
  const secrets = keys.map(
    (key) => new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), 'attune directline token 1', 32)),
  )
  const [newest] = secrets
  if (!newest) throw new RangeError('Tokens need at least one master key.')
  return {
    mint: ({ conversation, user }) => {
      const now = Math.floor(Date.parse(clock()) / 1000)
      return new SignJWT({ conv: conversation, user })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenSeconds)
        .sign(newest)
    },
    read: async (token) => {
      const currentDate = new Date(clock())
      for (const secret of secrets) {
        try {
          const { payload } = await jwtVerify(token, secret, {
            audience,
            algorithms: ['HS256'],
            currentDate,
            requiredClaims: ['exp'],
          })
          const claims = Claims.safeParse(payload)
          if (!claims.success) return { ok: false, code: 'BadToken' }
          return { ok: true, seat: { conversation: claims.data.conv, user: claims.data.user } }
        } catch (error) {
          if (error instanceof errors.JWTExpired) return { ok: false, code: 'TokenExpired' }
          if (!(error instanceof errors.JWSSignatureVerificationFailed)) return { ok: false, code: 'BadToken' }
        }
      }
      return { ok: false, code: 'BadToken' }
    },
  }
}
