import type { Life } from './life.ts'

/** All that the order of the waiting list may depend on. What was ticked or counted is no part of it (harm 12). */
type Waits = Pick<Life, 'waitsFrom' | 'sentAt' | 'reference'>

/** Who waits longest comes first. */
export const waitingOrder = <T extends Waits>(waiting: readonly T[]): readonly T[] =>
  waiting.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0))

/** Instants are fixed-width text, so that text order is time order. */
const placeOf = ({ waitsFrom, sentAt, reference }: Waits): string => `${waitsFrom} ${sentAt} ${reference}`
