import { z } from 'zod'
import { Ask } from '../forms/ask.ts'
import { langs } from '../words/lang.ts'

const lang = z.enum(langs)

/**
 * What the service says in one turn, in finished sentences and in order. Neutral: the bot makes activities of it, the
 * plain page makes HTML of it. `urgent` comes from the safety floor, `done` closes a form.
 */
export const Reply = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('statement'),
    lang,
    text: z.string(),
    /** Why an answer was not kept: a page shows it beside the box, as what has to be mended. */
    refuses: z.literal(true).exactOptional(),
  }),
  z.strictObject({ is: z.literal('ask'), lang, ask: Ask }),
  z.strictObject({ is: z.literal('urgent'), lang, text: z.string(), category: z.string() }),
  z.strictObject({ is: z.literal('done'), lang, text: z.string(), form: z.string(), reference: z.string() }),
])
export type Reply = z.infer<typeof Reply>
