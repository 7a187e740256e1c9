import { z } from 'zod'
import { LocalDate } from '../time/instant.ts'
import { langs } from '../words/lang.ts'

/** The forms whose answers are this, and no part of any family's file, finished or not. */
export const feedbackForms = ['about-us', 'about-asking'] as const

/** What somebody chose to say after sending: codes of closed answers by question, and words of their own. */
export const Feedback = z.strictObject({
  codes: z.record(z.string().max(40), z.string().max(60)),
  words: z.array(z.strictObject({ question: z.string(), text: z.string(), lang: z.enum(langs) })),
})
export type Feedback = z.infer<typeof Feedback>

/**
 * The same as kept: by team, form and day. No id of a case, a conversation or a person, no reference, and no time finer than
 * the day in the team's zone, so that nothing leads from it to a family.
 */
export const KeptFeedback = z.strictObject({
  team: z.string(),
  form: z.string(),
  formVersion: z.int().positive(),
  day: LocalDate,
  ...Feedback.shape,
})
export type KeptFeedback = z.infer<typeof KeptFeedback>

/** For a page of what people say about asking this way. Whoever shows it leaves out counts small enough to point at one family. */
export type FeedbackBox = {
  /** Everything of one team from one day to another, both included; words whose key is gone are left out. */
  readonly read: (team: string, from: LocalDate, to: LocalDate) => Promise<readonly KeptFeedback[]>
}
