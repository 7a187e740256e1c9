import { EncryptJWT, jwtDecrypt } from 'jose'
import { z } from 'zod'
import type { PlainRequest, SetCookie } from '../../server/route.ts'
import type { PageSettings } from './settings.ts'

/**
 * Which conversation this device is in. It lives only in the person's own sealed cookie. Somebody who came back to it with
 * a code and a word has a seat of their own (`back`), so that leaving here ends no other; begun in a chat, it has its `channel`.
 * `isAlone`: there is no conversation; the seat is for a page with words on it and nothing else.
 */
export const Seat = z.object({
  conversation: z.string().min(1).max(500),
  team: z.string().max(60),
  channel: z.string().max(60).exactOptional(),
  back: z.string().max(60).exactOptional(),
  isAlone: z.literal(true).exactOptional(),
})
export type Seat = z.infer<typeof Seat>

/** After this long without a page the device alone brings nothing back (question-lists 3.3). Real time. */
const idleSeconds = 30 * 60

/** How long what was sent is shown again to whoever sent it: a second press, a reload, an answer lost on the way. */
export const sentSeconds = 5 * 60

export type Seats = {
  readonly cookieName: string
  /** What the script writes down as it leaves (`script/leave.js`); its value says nothing. */
  readonly leftName: string
  readonly take: (team: string) => Seat
  /** One without a conversation. */
  readonly takeAlone: (team: string) => Seat
  /** `undefined` when the cookie is missing, forged or too old: all the same to us, and to whoever looks. */
  readonly read: (request: PlainRequest) => Promise<Seat | undefined>
  /** The same seat, its half hour begun anew; or so many seconds only. */
  readonly keep: (seat: Seat, seconds?: number) => Promise<SetCookie>
  readonly leave: () => SetCookie
  /**
   * After sending, the seat is in the page alone: what is offered there can be answered, and the phone knows nothing all
   * the same. It opens nothing as a cookie, nor the other way about. `isOld`: its half hour is over.
   */
  readonly carry: (seat: Seat) => Promise<string>
  readonly carried: (token: string) => Promise<{ readonly seat: Seat; readonly isOld: boolean } | undefined>
  /**
   * What the script writes too, for whoever leaves by the link. It says which conversation was left, to us alone: danger in
   * a form that comes afterwards is heard there. It opens nothing.
   */
  readonly writeLeft: (seat: Seat) => Promise<SetCookie>
  readonly readLeft: (request: PlainRequest) => Promise<Seat | undefined>
}

export const makeSeats = (settings: PageSettings): Seats => {
  const { secret, olderSecrets = [], realClock, randomBytes, mode, publicUrl } = settings
  const isSecure = publicUrl?.startsWith('https:') ?? false
  // Names without meaning. `__Host-` makes browsers refuse one set by a neighbouring site.
  const [cookieName, leftName] = isSecure ? (['__Host-p3', '__Host-p4'] as const) : (['p3', 'p4'] as const)
  const audience = `page-${mode}`
  const cookie = (value: string, maxAgeSeconds: number, name: string = cookieName): SetCookie => ({
    ...{ name, value, path: '/', isSecure, maxAgeSeconds },
    // Lax: a link on the team's own site opens the chat where it was.
    sameSite: 'Lax',
  })
  const carried = `${audience}-after`
  const left = `${audience}-left`
  const present = () => new Date(Date.parse(realClock()))
  const openWith = async (
    secret: Uint8Array,
    token: string,
    audience: string,
    currentDate: Date,
  ): Promise<Seat | undefined> => {
    try {
      const { payload } = await jwtDecrypt(token, secret, {
        audience,
        currentDate,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      })
      const seat = Seat.safeParse(payload)
      return seat.success ? seat.data : undefined
    } catch {
      return undefined
    }
  }
  const open = async (
    token: string | undefined,
    audience: string,
    currentDate = present(),
  ): Promise<Seat | undefined> => {
    if (!token) return undefined
    for (const one of [secret, ...olderSecrets]) {
      const seat = await openWith(one, token, audience, currentDate)
      if (seat) return seat
    }
    return undefined
  }
  const sealed = (seat: Seat, audience: string, lasts: number): Promise<string> => {
    const seconds = Math.floor(Date.parse(realClock()) / 1000)
    return new EncryptJWT({ ...seat })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lasts)
      .encrypt(secret)
  }
  const take = (team: string): Seat => ({ conversation: Buffer.from(randomBytes(24)).toString('base64url'), team })
  return {
    ...{ cookieName, leftName, take },
    takeAlone: (team) => ({ ...take(team), isAlone: true }),
    read: ({ cookies }) => open(cookies[cookieName], audience),
    // Kept by the browser too, so that a crashed one lands in the same place.
    keep: async (seat, seconds = idleSeconds) => cookie(await sealed(seat, audience, seconds), seconds),
    carry: (seat) => sealed(seat, carried, idleSeconds),
    carried: async (token) => {
      const seat = await open(token, carried)
      if (seat !== undefined) return { seat, isOld: false }
      const old = await open(token, carried, new Date(0))
      return old && { seat: old, isOld: true }
    },
    leave: () => cookie('', 0),
    writeLeft: async (seat) => cookie(await sealed(seat, left, idleSeconds), idleSeconds, leftName),
    readLeft: ({ cookies }) => open(cookies[leftName], left),
  }
}
