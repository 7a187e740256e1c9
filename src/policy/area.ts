import { validOutcode } from 'postcode'
import { z } from 'zod'
import { whenList, whenSound } from './whenSound.ts'

const Outward = z
  .string()
  .refine(
    (code) => validOutcode(code) && code === code.toUpperCase() && !code.includes(' '),
    'the first half of a postcode is needed, in capitals, like BD7',
  )

/**
 * An area as a list of postcode beginnings and of names people use for it (towns, districts, a council, a health board):
 * any kind of authority, not an English code only (001:1009, 1110, 1116, 1122).
 */
export const Area = z
  .strictObject({
    name: z.string().min(1),
    outward: z
      .array(Outward)
      .refine((codes) => new Set(codes).size === codes.length, { error: 'a code stands here twice', when: whenList }),
    places: z.array(z.string().min(1)),
  })
  .refine((area) => area.outward.length + area.places.length > 0, {
    error: 'name at least one postcode beginning or one place: an empty area fits nobody',
    when: whenSound({ outward: z.array(z.unknown()), places: z.array(z.unknown()) }),
  })
export type Area = z.infer<typeof Area>

/** An area as an answer gives it: any of the three, or none when it must stay private. */
export type GivenArea = {
  readonly postcode?: string | undefined
  readonly outward?: string | undefined
  readonly place?: string | undefined
}
