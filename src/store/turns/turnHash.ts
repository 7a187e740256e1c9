import type { Turn } from '../../conversation/ports.ts'
import type { Hasher } from '../sealing/makeHasher.ts'
import { providerHash } from './providerHash.ts'

/** What makes a turn the same turn again: the message it answers, or why the service spoke by itself. */
export const turnHash = (
  hasher: Hasher,
  {
    address,
    inbound,
    providerId = inbound?.providerId,
    cause,
  }: Pick<Turn, 'address' | 'inbound' | 'providerId' | 'cause'>,
): string | null =>
  cause === undefined
    ? providerHash(hasher, address, providerId)
    : hasher.hash('cause', address.channel, address.conversation, cause)
