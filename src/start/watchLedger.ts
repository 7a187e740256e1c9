import type { Ledger } from '../ledger/ports.ts'

/** Without one look that succeeded for so long, a lane of the ledger of this process stands still. It looks every second. */
const stillMillis = 30_000

export type WatchedLedger = {
  /** For `runLedger`. */
  readonly ledger: Ledger
  /** For `/readyz`. Fine until the first look is due. */
  readonly look: () => Promise<'ok' | 'ledger/still'>
}

/**
 * Notes when each lane of the running ledger last looked for what is due, and could: a look that the database refused does
 * not count, and a lane whose hands are all full does not look. So one that a provider holds up is seen, whatever the
 * others do. `millis` only goes forward.
 */
export const watchLedger = (ledger: Ledger, millis: () => number): WatchedLedger => {
  const began = millis()
  const lookedAt = { now: began, usual: began, doubts: began }
  const noted = async <T>(lane: keyof typeof lookedAt, looking: Promise<T>): Promise<T> => {
    const found = await looking
    lookedAt[lane] = millis()
    return found
  }
  return {
    ledger: {
      ...ledger,
      claim: (urgency, most, now) => noted(urgency, ledger.claim(urgency, most, now)),
      claimDoubts: (most, now) => noted('doubts', ledger.claimDoubts(most, now)),
    },
    look: async () => (millis() - Math.min(...Object.values(lookedAt)) < stillMillis ? 'ok' : 'ledger/still'),
  }
}
