import { z } from 'zod'
import { placeOf } from '../sealing/placeOf.ts'

export const SealedReference = z.record(z.string(), z.json())
export const referencePlace = (addressHash: string): string => placeOf('conversation_references', addressHash, 'sealed')
