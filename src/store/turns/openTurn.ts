import { z } from 'zod'
import type { Reply } from '../../conversation/reply.ts'
import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { OwnAsks, ownPlace, SealedTurn, turnPlace } from './sealedTurn.ts'

const bytes = z.instanceof(Uint8Array)

/** The columns of a turn that are sealed, and what they are sealed by. */
export const TurnRow = z.object({
  ...{ no: z.int(), key_id: z.string(), sealed: bytes },
  ...{ own_key_id: z.string().nullable(), own_sealed: bytes.nullable() },
})
export type TurnRow = z.infer<typeof TurnRow>

/**
 * A turn as it was, the questions of its own conversation among its replies as long as their key is there. `undefined` when
 * that of the turn was erased.
 */
export const openTurn = async (
  { keys }: Pick<StoreParts, 'keys'>,
  conversationId: string,
  { no, key_id, sealed, own_key_id, own_sealed }: TurnRow,
  now: Instant,
): Promise<SealedTurn | undefined> => {
  const key = await keys.get(key_id, now)
  // Emptied by an erasure whose key is still in the memory of this process.
  if (!key || sealed.length === 0) return undefined
  const turn = unsealJson(SealedTurn, key.secret, turnPlace(conversationId, no), sealed)
  if (own_key_id === null || own_sealed === null) return turn
  const own = await keys.get(own_key_id, now)
  // Emptied by an erasure that was stopped before its keys were destroyed.
  if (!own || own_sealed.length === 0) return turn
  const asks = unsealJson(OwnAsks, own.secret, ownPlace(conversationId, no), own_sealed)
  return { ...turn, replies: together(turn.replies, asks) }
}

const together = (replies: readonly Reply[], asks: OwnAsks): Reply[] =>
  asks.reduce<Reply[]>((made, { at, ask }) => made.toSpliced(at, 0, ask), [...replies])
