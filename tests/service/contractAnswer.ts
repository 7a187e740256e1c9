import { z } from 'zod'

/** The hint of an asking activity, as the outside contract gives it. Nothing else of the service is known here. */
export const Hint = z.looseObject({
  form: z.string().optional(),
  question: z.string().optional(),
  kind: z.string().optional(),
  required: z.boolean().optional(),
  confirm: z.boolean().optional(),
  options: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
  urgent: z.string().optional(),
  done: z.string().optional(),
  reference: z.string().optional(),
})
export type Hint = z.infer<typeof Hint>

const byKind: Readonly<Record<string, string>> = {
  text: 'A few words',
  'long-text': 'He smiles in the bath. The nights are long.',
  'yes-no': 'yes',
  'birth-date': '12 June 2026',
  'due-date': '1 February 2027',
  'birth-or-due-date': '12 June 2026',
  date: '3 April 1998',
  phone: '07700 900123',
  email: 'ana@example.org',
  'nhs-number': '999 000 0018',
  area: 'BD7',
  postcode: 'BD7 1DP',
  name: 'Ana',
}

/** An answer to any question, made of its hint alone: the first choice is the simple path, and `send` is taken when it is there. */
export const contractAnswer = (hint: Hint): string => {
  if (hint.confirm) return 'yes'
  const values = hint.options?.map(({ value }) => value) ?? []
  if (values.includes('send')) return 'send'
  if (hint.question === 'more' || hint.question === 'to-hand') return values.at(-1) ?? 'skip'
  if (hint.kind === 'one-of' || hint.kind === 'many-of') return values[0] ?? 'skip'
  return byKind[hint.kind ?? ''] ?? 'skip'
}
