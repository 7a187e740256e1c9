import type { Address } from '../../conversation/inbound.ts'
import type { Hasher } from '../sealing/makeHasher.ts'

/** The keyed hash of a channel's message id within its conversation; `null` for what the service says by itself. */
export const providerHash = (hasher: Hasher, address: Address, providerId: string | undefined): string | null =>
  providerId === undefined ? null : hasher.hash('provider', address.channel, address.conversation, providerId)
