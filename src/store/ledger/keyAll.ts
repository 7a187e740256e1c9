import { Fault } from '../../fault.ts'
import type { NewEffect } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import type { KeyedEffect } from './effectStatements.ts'
import { keyedEffects } from './keyedEffects.ts'

type Keyed = { readonly keyed: readonly KeyedEffect[]; readonly made: readonly string[] }

/** Effects each with its key. `made` are the keys made for those of no case: destroy them when nothing was stored. */
export const keyAll = async (
  parts: Pick<StoreParts, 'driver' | 'keys'>,
  effects: readonly NewEffect[],
  now: Instant,
): Promise<Keyed> => {
  const { keyed, loose } = await keyedEffects(parts, effects, now)
  const made = await parts.keys.make(loose.length, now)
  const own = loose.map((effect, index) => {
    const key = made[index]
    if (!key) throw new Fault('keys/missing')
    return { effect, key }
  })
  return { keyed: [...keyed, ...own], made: made.map(({ id }) => id) }
}
