import type { Reply } from '../../conversation/reply.ts'
import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import type { Found } from './findConversation.ts'
import { SealedTurn, turnPlace } from './sealedTurn.ts'

/**
 * The replies a redelivered message already had; `undefined` when it is not a redelivery. None when they were erased
 * since: it was heard all the same, and must not be heard again.
 */
export const seenReplies = async (
  { keys }: StoreParts,
  found: Found | undefined,
  now: Instant,
): Promise<readonly Reply[] | undefined> => {
  if (!found?.seen) return undefined
  const { no, keyId, sealed } = found.seen
  const key = await keys.get(keyId, now)
  return key ? unsealJson(SealedTurn, key.secret, turnPlace(found.id, no), sealed).replies : []
}
