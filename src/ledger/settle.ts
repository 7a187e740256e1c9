import { Fault } from '../fault.ts'
import type { Clock, Instant } from '../time/instant.ts'
import type { Standing } from './effect.ts'
import type { Ledger, Move } from './ports.ts'

/** Enough for a receipt, a sweep and a person to win once each, and more. */
const mostTries = 8

export type Settled = 'moved' | 'as-it-was' | 'gone'

/**
 * Stores what `decide` makes of an effect as it stands now, and decides anew on what another left when that one was
 * quicker.
 *
 * @throws Fault `store/conflict` when that never ends, and the store's own
 */
export const settle = async (
  { ledger, now }: { readonly ledger: Ledger; readonly now: Clock },
  effect: Standing,
  decide: (standing: Standing, now: Instant) => Move | undefined,
): Promise<Settled> => {
  let standing = effect
  for (let tries = 0; tries < mostTries; tries += 1) {
    const at = now()
    const move = decide(standing, at)
    if (!move) return 'as-it-was'
    if (await ledger.move(standing, move, at)) return 'moved'
    const found = await ledger.find({ id: effect.id })
    if (!found) return 'gone'
    standing = found
  }
  throw new Fault('store/conflict')
}
