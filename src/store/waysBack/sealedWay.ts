import { z } from 'zod'
import { Address } from '../../conversation/inbound.ts'
import { placeOf } from '../sealing/placeOf.ts'

/** What a way back keeps sealed: where it leads, and the hash of its word. */
export const SealedWay = z.strictObject({
  to: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('draft'), address: Address, team: z.string() }),
    z.strictObject({ is: z.literal('sent'), reference: z.string(), form: z.string(), team: z.string() }),
  ]),
  word: z.strictObject({ salt: z.string(), hash: z.string() }),
})
export type SealedWay = z.infer<typeof SealedWay>

export const wayPlace = (codeHash: string): string => placeOf('ways_back', codeHash, 'sealed')
