import { Fault } from '../../fault.ts'
import { NewEffect } from '../../ledger/effect.ts'

/** @throws Fault `ledger/invalid` for an effect that may not be, naming its fields and never a value */
export const parseEffect = (effect: NewEffect): NewEffect => {
  const read = NewEffect.safeParse(effect)
  if (read.success) return read.data
  throw new Fault('ledger/invalid', undefined, `(${read.error.issues.map(({ path }) => path[0]).join(', ')})`)
}
