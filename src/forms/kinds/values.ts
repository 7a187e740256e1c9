import { z } from 'zod'
import { LocalDate } from '../../time/instant.ts'

/**
 * The shape of a kept answer, by kind. `one-of` and `many-of` are made from the question's own options.
 * `about` says that a date was worked out from an age or a guess, so that nobody later mistakes it for exact.
 */
const when = z.strictObject({ date: LocalDate, about: z.boolean() })

export const kindValues = {
  text: z.string().min(1).max(500),
  'long-text': z.string().min(1).max(5_000),
  name: z.string().min(1).max(120),
  'yes-no': z.boolean(),
  'birth-date': when,
  'due-date': when,
  date: when,
  'birth-or-due-date': z.strictObject({ is: z.enum(['born', 'due']), date: LocalDate, about: z.boolean() }),
  phone: z.strictObject({ number: z.string().regex(/^\+\d{6,15}$/), line: z.enum(['mobile', 'landline', 'unknown']) }),
  email: z.email().max(254),
  'nhs-number': z.string().regex(/^\d{10}$/),
  postcode: z.string().min(5).max(8),
  area: z
    .strictObject({
      postcode: z.string().exactOptional(),
      outward: z.string().exactOptional(),
      place: z.string().max(80).exactOptional(),
    })
    .refine((area) => area.outward !== undefined || area.place !== undefined),
} as const

export type KindValues = { readonly [K in keyof typeof kindValues]: z.infer<(typeof kindValues)[K]> }
