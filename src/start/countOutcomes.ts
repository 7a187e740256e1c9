import type { Status } from '../ledger/effect.ts'
import type { Ledger } from '../ledger/ports.ts'

/** What became of an effect, as far as its codes say. */
export type Outcome = {
  readonly channel: string
  readonly kind: string
  readonly status: Extract<Status, 'unknown' | 'accepted' | 'sent' | 'delivered' | 'failed' | 'dropped'>
  readonly reason?: string
}

/**
 * Tells of each change that this process wrote down, by which an effect left, failed, was dropped or fell into doubt: so
 * that a provider that refuses every text is seen. What a withdrawal stops ends in the commit of that, and is not told.
 */
export const countOutcomes = (ledger: Ledger, onOutcome: (outcome: Outcome) => void): Ledger => ({
  ...ledger,
  move: async (from, to, now) => {
    const hasMoved = await ledger.move(from, to, now)
    const status = outcomes.find((one) => one === to.to)
    if (hasMoved && status !== undefined && status !== from.status)
      onOutcome({
        ...{ channel: from.channel, kind: from.kind, status },
        ...(to.reason === undefined ? {} : { reason: to.reason }),
      })
    return hasMoved
  },
})

const outcomes = ['unknown', 'accepted', 'sent', 'delivered', 'failed', 'dropped'] as const
