import { hkdfSync } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'
import type { z } from 'zod'
import type { PlainRequest, SetCookie } from '../../server/route.ts'
import type { Instant } from '../../time/instant.ts'
import type { InboxSettings } from '../settings.ts'

export type SealedCookie<T> = {
  readonly seal: (value: T & JWTPayload, now: Instant, until: Instant) => Promise<SetCookie>
  /** `undefined` when it is missing, forged, from another mode, past its end, or of another shape. */
  readonly open: (request: PlainRequest, now: Instant) => Promise<T | undefined>
  readonly clear: () => SetCookie
}

type CookieOf<T> = {
  /** One secret a use: no cookie is ever taken for another. */
  readonly use: string
  /** Without meaning: a name tells whoever looks over a shoulder nothing. */
  readonly name: string
  readonly shape: z.ZodType<T>
  readonly sameSite: SetCookie['sameSite']
  /** How long the browser keeps it; until it is closed when not given. */
  readonly maxAgeSeconds?: number
}

/** A cookie that holds an encrypted token (AES-256-GCM): nothing can be read from it or written into it. */
export const sealedCookie = <T>(
  { secret, olderSecrets = [], mode, publicUrl }: Pick<InboxSettings, 'secret' | 'olderSecrets' | 'mode' | 'publicUrl'>,
  { use, name: plain, shape, sameSite, maxAgeSeconds }: CookieOf<T>,
): SealedCookie<T> => {
  const keyOf = (one: Uint8Array): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', one, new Uint8Array(), `inbox ${use}`, 32))
  const key = keyOf(secret)
  const keys = [key, ...olderSecrets.map(keyOf)]
  const isSecure = publicUrl?.startsWith('https:') ?? false
  // `__Host-` makes browsers refuse one set by a neighbouring site.
  const name = isSecure ? `__Host-${plain}` : plain
  const audience = `inbox-${use}-${mode}`
  const base = { name, path: '/', isSecure, sameSite } as const

  return {
    seal: async (value, now, until) => ({
      ...base,
      value: await new EncryptJWT(value)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(audience)
        .setIssuedAt(secondsOf(now))
        .setExpirationTime(secondsOf(until))
        .encrypt(key),
      ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
    }),
    open: async ({ cookies }, now) => {
      const token = cookies[name]
      if (token === undefined || token === '') return undefined
      for (const one of keys) {
        try {
          const { payload } = await jwtDecrypt(token, one, {
            audience,
            currentDate: new Date(now),
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: ['A256GCM'],
            requiredClaims: ['exp'],
          })
          const read = shape.safeParse(payload)
          return read.success ? read.data : undefined
        } catch {
          // Every way a token can be wrong is the same to us; an older key may have sealed it.
        }
      }
      return undefined
    },
    clear: () => ({ ...base, value: '', maxAgeSeconds: 0 }),
  }
}

const secondsOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
