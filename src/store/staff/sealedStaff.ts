import { z } from 'zod'
import { placeOf } from '../sealing/placeOf.ts'

/** What is sealed of a member of staff: their name, as their sign-in service last told it. */
export const SealedStaff = z.object({ name: z.string() })
export const staffPlace = (id: string): string => placeOf('staff', id, 'sealed')
