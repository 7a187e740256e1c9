import type { Reply } from '../../conversation/reply.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import type { Found } from './findConversation.ts'
import { openTurn } from './openTurn.ts'

/**
 * The replies a redelivered message already had; `undefined` when it is not a redelivery. None when they were erased
 * since: it was heard all the same, and must not be heard again.
 */
export const seenReplies = async (
  parts: StoreParts,
  found: Found | undefined,
  now: Instant,
): Promise<readonly Reply[] | undefined> => {
  return found?.seen && ((await openTurn(parts, found.id, found.seen, now))?.replies ?? [])
}
