import { z } from 'zod'
import type { PlainBody } from '../server/route.ts'
import type { Seat } from './port.ts'

/** A page may name its user, in the form Direct Line keeps for ids inside tokens. It means nothing to the service. */
const Wanted = z.object({ user: z.object({ id: z.string().regex(/^dl_[\w.-]{1,60}$/) }) })

/** A new conversation nobody can guess, and its user. */
export const newSeat = (body: PlainBody, randomBytes: (count: number) => Uint8Array): Seat => {
  const wanted = Wanted.safeParse(body.is === 'json' ? body.value : undefined)
  return {
    conversation: Buffer.from(randomBytes(24)).toString('base64url'),
    user: wanted.success ? wanted.data.user.id : `dl_${Buffer.from(randomBytes(12)).toString('hex')}`,
  }
}
