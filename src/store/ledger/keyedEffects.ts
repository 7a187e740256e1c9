import type { NewEffect } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { Key } from '../sealing/makeKeys.ts'
import type { StoreParts } from '../storeParts.ts'
import { caseKeys } from './caseKeys.ts'
import type { KeyedEffect } from './effectStatements.ts'
import { parseEffect } from './parseEffect.ts'

/** Effects each with the key of its case, and those of no case, which need one each. */
type Found = { readonly keyed: readonly KeyedEffect[]; readonly loose: readonly NewEffect[] }

/**
 * Finds the key of each effect's case. `own` is the case that this very commit makes. What is planned for an erased case
 * is left out: nobody is there any more whom it could reach.
 *
 * @throws Fault `ledger/invalid` for an effect that may not be, naming its fields and never a value
 */
export const keyedEffects = async (
  parts: Pick<StoreParts, 'driver' | 'keys'>,
  given: readonly NewEffect[],
  now: Instant,
  own?: { readonly caseId: string; readonly key: Key },
): Promise<Found> => {
  const effects = given.map(parseEffect)
  const others = effects.flatMap(({ caseId }) => (caseId === undefined || caseId === own?.caseId ? [] : [caseId]))
  const known = await caseKeys(parts, others, now)
  const keyOf = (caseId: string): Key | undefined => (caseId === own?.caseId ? own.key : known.get(caseId))
  return {
    keyed: effects.flatMap((effect) => {
      const key = effect.caseId === undefined ? undefined : keyOf(effect.caseId)
      return key ? [{ effect, key }] : []
    }),
    loose: effects.filter(({ caseId }) => caseId === undefined),
  }
}
