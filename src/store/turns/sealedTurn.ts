import { z } from 'zod'
import { Inbound } from '../../conversation/inbound.ts'
import { Reply } from '../../conversation/reply.ts'
import { placeOf } from '../sealing/placeOf.ts'

/** What a turn keeps sealed: the message as it came, if there was one, and the replies it caused. */
export const SealedTurn = z.strictObject({ inbound: Inbound.exactOptional(), replies: z.array(Reply) })
export type SealedTurn = z.infer<typeof SealedTurn>

/** `no` is the conversation's rev after the turn: it is never used twice. */
export const turnPlace = (conversationId: string, no: number): string =>
  placeOf('turns', `${conversationId}|${no}`, 'sealed')

export const statePlace = (conversationId: string): string => placeOf('conversations', conversationId, 'state')
