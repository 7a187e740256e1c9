import type { References } from '../../conversation/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { getReference } from './getReference.ts'
import { keepReference } from './keepReference.ts'

/** The port over a database: see `References` for what each promises. */
export const makeReferences = (parts: StoreParts): References => ({
  keep: (address, reference, now) => keepReference(parts, address, reference, now),
  get: (address, now) => getReference(parts, address, now),
})
