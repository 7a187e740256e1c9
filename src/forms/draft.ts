import { z } from 'zod'
import { Instant } from '../time/instant.ts'
import { langs } from '../words/lang.ts'

const lang = z.enum(langs)

/** One answer as kept: the value, the words as typed where they say more than the value, and who said it, when, in which language. */
export const Kept = z.strictObject({
  value: z.json(),
  typed: z.string().exactOptional(),
  by: z.enum(['parent', 'beside-parent', 'professional', 'staff']),
  at: Instant,
  lang,
})
export type Kept = z.infer<typeof Kept>

/**
 * What must be settled before the form goes on:
 * - `reading`: what we understood, to be confirmed before it is kept;
 * - `drop`: a change that would leave other answers without a use, named before it happens.
 */
export const Pending = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('reading'), question: z.string(), kept: Kept, alongside: z.record(z.string(), Kept) }),
  z.strictObject({
    is: z.literal('drop'),
    question: z.string(),
    kept: Kept.exactOptional(),
    alongside: z.record(z.string(), Kept),
    dropped: z.array(z.string()),
  }),
])
export type Pending = z.infer<typeof Pending>

/**
 * The whole state of a form being filled in. The next question is never stored: it is derived from the answers, so going
 * back, changing, resuming on another device and publishing a new form all need nothing more than this.
 * Answers that stop applying stay here, are never shown or sent, and come back if the change is undone.
 * Answers that were about an answer which changed do not stay (`Question.about`).
 */
export const Draft = z.strictObject({
  form: z.string(),
  formVersion: z.int(),
  lang,
  answers: z.record(z.string(), Kept),
  skipped: z.array(z.string()),
  cursor: z.string().exactOptional(),
  pending: Pending.exactOptional(),
  /** Raised by every change: two tabs or devices that disagree are told, not merged by guess. */
  rev: z.int(),
})
export type Draft = z.infer<typeof Draft>
