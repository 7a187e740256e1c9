import { z } from 'zod'
import { Inbound } from '../../conversation/inbound.ts'
import { Reply } from '../../conversation/reply.ts'
import { placeOf } from '../sealing/placeOf.ts'

/** What a turn keeps sealed: the message as it came, if there was one, and the replies it caused. */
export const SealedTurn = z.strictObject({ inbound: Inbound.exactOptional(), replies: z.array(Reply) })
export type SealedTurn = z.infer<typeof SealedTurn>

/** What a turn about something sent elsewhere asks of its own conversation: each question, and where among the replies. */
export const OwnAsks = z.array(z.strictObject({ at: z.int(), ask: Reply }))
export type OwnAsks = z.infer<typeof OwnAsks>

/** `no` is the conversation's rev after the turn: it is never used twice. */
export const turnPlace = (conversationId: string, no: number): string =>
  placeOf('turns', `${conversationId}|${no}`, 'sealed')

export const ownPlace = (conversationId: string, no: number): string =>
  placeOf('turns', `${conversationId}|${no}`, 'own_sealed')

export const statePlace = (conversationId: string): string => placeOf('conversations', conversationId, 'state')
