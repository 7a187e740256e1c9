import type { Address } from '../../conversation/inbound.ts'
import type { Loaded } from '../../conversation/ports.ts'
import { ConversationState } from '../../conversation/state.ts'
import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { type Found, findConversation } from './findConversation.ts'
import type { Lately } from './makeLately.ts'
import { providerHash } from './providerHash.ts'
import { statePlace } from './sealedTurn.ts'
import { seenReplies } from './seenReplies.ts'

/** One read of the records; keys come from memory unless they are new to this process. */
export const loadTurn = async (
  parts: StoreParts,
  lately: Lately,
  address: Address,
  providerId: string | undefined,
  now: Instant,
): Promise<Loaded> => {
  const found = await findConversation(parts, address, providerHash(parts.hasher, address, providerId), now)
  lately.found(address, { providerId, at: now, found })
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
            state: stateIn(lately, id, live),
          },
        }
      : {}),
    ...(seen ? { seen } : {}),
  }
}

const stateIn = (lately: Lately, id: string, { key, state: sealed }: NonNullable<Found['live']>): ConversationState => {
  const known = lately.stateOf(id, key.id, sealed)
  if (known) return known
  const state = unsealJson(ConversationState, key.secret, statePlace(id), sealed)
  lately.opened(id, { keyId: key.id, sealed, state })
  return state
}
