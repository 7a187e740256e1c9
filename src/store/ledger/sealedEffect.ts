import { z } from 'zod'
import { placeOf } from '../sealing/placeOf.ts'

export const SealedEffect = z.strictObject({ person: z.string(), payload: z.record(z.string(), z.json()) })

export const effectPlace = (effectId: string): string => placeOf('effects', effectId, 'sealed')
export const referencePlace = (effectId: string): string => placeOf('effects', effectId, 'reference')
export const Reference = z.string()
