import { z } from 'zod'
import { langs } from '../words/lang.ts'
import { kinds } from './question.ts'

/** One way to answer: `value` is what is kept, `title` the words on the button. */
export const Option = z.strictObject({ value: z.string(), title: z.string() })
export type Option = z.infer<typeof Option>

/** One line of "check your answers". A private one is folded until tapped. */
export const SummaryRow = z.strictObject({
  question: z.string(),
  section: z.string(),
  label: z.string(),
  answer: z.string(),
  isPrivate: z.boolean(),
  /** The language the words were typed in, when they are the person's own words. */
  lang: z.enum(langs).exactOptional(),
})
export type SummaryRow = z.infer<typeof SummaryRow>

/**
 * A question as asked: finished words in one language and what any face needs to render it. A face knows no question by
 * name. Stored with the turn, so that a redelivery shows the very same question.
 */
export const Ask = z.strictObject({
  form: z.string(),
  question: z.string(),
  kind: z.enum(kinds),
  required: z.boolean(),
  /** A reading to confirm, or a change that would drop answers: a yes-no about `question`. */
  confirm: z.literal(true).exactOptional(),
  lang: z.enum(langs),
  label: z.string(),
  hint: z.string().exactOptional(),
  why: z.string().exactOptional(),
  options: z.array(Option),
  /** Values of `options` that answer a typed question without typing, shown apart from the box. */
  instead: z.array(z.string()).exactOptional(),
  /** Values that clear the others when ticked. */
  alone: z.array(z.string()).exactOptional(),
  /** The option that opens a box of one's own words, and the question those words answer. */
  own: z.strictObject({ option: z.string(), question: z.string() }).exactOptional(),
  expects: z.enum(['born', 'due', 'either']).exactOptional(),
  autocomplete: z.string().exactOptional(),
  isPrivate: z.boolean(),
  /** It asks about the baby: whoever died in the answer is the baby. */
  isAboutBaby: z.literal(true).exactOptional(),
  /** What is kept now, as words, when an answered question is asked again. */
  current: z.string().exactOptional(),
  /** About how many minutes are left; 0 is less than one. It rises only where an answer brought more questions. */
  minutes: z.int().exactOptional(),
  /** Only in questions stored before there were minutes. Nothing reads it. */
  left: z.int().exactOptional(),
  summary: z.array(SummaryRow).exactOptional(),
})
export type Ask = z.infer<typeof Ask>
