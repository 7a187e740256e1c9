import type { Address } from '../../conversation/inbound.ts'
import type { Loaded } from '../../conversation/ports.ts'
import { ConversationState } from '../../conversation/state.ts'
import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { findConversation } from './findConversation.ts'
import { providerHash } from './providerHash.ts'
import { statePlace } from './sealedTurn.ts'
import { seenReplies } from './seenReplies.ts'

/** One read of the records; keys come from memory unless they are new to this process. */
export const loadTurn = async (
  parts: StoreParts,
  address: Address,
  providerId: string | undefined,
  now: Instant,
): Promise<Loaded> => {
  const found = await findConversation(parts, address, providerHash(parts.hasher, address, providerId), now)
  if (!found) return {}
  const seen = await seenReplies(parts, found, now)
  const { id, rev, watermark, live } = found
  return {
    ...(live
      ? {
          conversation: {
            id,
            rev,
            watermark,
            state: unsealJson(ConversationState, live.key.secret, statePlace(id), live.state),
          },
        }
      : {}),
    ...(seen ? { seen } : {}),
  }
}
