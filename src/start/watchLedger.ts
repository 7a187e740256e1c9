import type { Ledger } from '../ledger/ports.ts'

/** Without one look that succeeded for so long, the ledger of this process stands still. It looks every second. */
const stillMillis = 30_000

export type WatchedLedger = {
  /** For `runLedger`. */
  readonly ledger: Ledger
  /** For `/readyz`. Fine until the first look is due. */
  readonly look: () => Promise<'ok' | 'ledger/still'>
}

/**
 * Notes when the running ledger last looked for what is due, and could: a look that the database refused does not count.
 * `millis` only goes forward.
 */
export const watchLedger = (ledger: Ledger, millis: () => number): WatchedLedger => {
  let lookedAt = millis()
  const noted = async <T>(looking: Promise<T>): Promise<T> => {
    const found = await looking
    lookedAt = millis()
    return found
  }
  return {
    ledger: {
      ...ledger,
      claim: (urgency, most, now) => noted(ledger.claim(urgency, most, now)),
      claimDoubts: (most, now) => noted(ledger.claimDoubts(most, now)),
    },
    look: async () => (millis() - lookedAt < stillMillis ? 'ok' : 'ledger/still'),
  }
}
