import { z } from 'zod'

/**
 * For a rule that compares settings: run it as soon as the settings it reads are sound, whatever is wrong elsewhere.
 * Without it zod keeps such rules back until everything else is right, and a team would learn of its mistakes in turns.
 *
 *     .refine(deputyDiffers, { error: '...', when: whenSound({ owner: z.string(), deputy: z.string() }) })
 */
export const whenSound =
  (needed: z.core.$ZodShape) =>
  (payload: z.core.ParsePayload): boolean =>
    z.object(needed).safeParse(payload.value).success

/** The same for a rule about a whole list: it runs although an item is wrong. */
export const whenList = (payload: z.core.ParsePayload): boolean => Array.isArray(payload.value)
