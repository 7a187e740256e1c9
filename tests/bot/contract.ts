import { z } from 'zod'

/**
 * `channelData.attune`, word for word from design.md, "The outside contract". Written from the text and not from the code:
 * others' clients were.
 */
const kind = z.enum([
  'text',
  'long-text',
  'yes-no',
  'one-of',
  'many-of',
  'birth-date',
  'due-date',
  'birth-or-due-date',
  'date',
  'phone',
  'email',
  'nhs-number',
  'area',
  'postcode',
  'name',
])
export const ContractHint = z.union([
  z.strictObject({
    form: z.string(),
    question: z.string(),
    kind,
    required: z.boolean(),
    options: z
      .array(z.strictObject({ value: z.string(), title: z.string() }))
      .min(1)
      .exactOptional(),
  }),
  z.strictObject({ question: z.string(), kind: z.literal('yes-no'), confirm: z.literal(true) }),
  z.strictObject({ urgent: z.string() }),
  z.strictObject({ done: z.string(), reference: z.string() }),
])
