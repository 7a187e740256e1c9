import type { Erasure } from './erasure.ts'

/**
 * The third place of the erasure list, apart from records and keys: what it names is erased from whatever is restored.
 * Only ever added to. `place` says where it is, in words for whoever keeps a copy of it off this machine.
 */
export type ErasureList = {
  readonly place: string
  /** One entry a case, with every key any entry of it named. */
  readonly all: () => Promise<readonly Erasure[]>
  /** Durable when it answers. */
  readonly add: (erasures: readonly Erasure[]) => Promise<void>
}
