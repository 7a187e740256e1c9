import { z } from 'zod'
import { langs } from '../words/lang.ts'

/** Where a conversation takes place. `conversation` is the channel's own id; it is stored only as a keyed hash. */
export const Address = z.strictObject({ channel: z.string().min(1).max(60), conversation: z.string().min(1).max(500) })
export type Address = z.infer<typeof Address>

/**
 * One thing a person sent, whatever the channel. `providerId` is the channel's id of this message: the same id twice is
 * the same message twice, answered by the same replies.
 */
export const Inbound = z.strictObject({
  providerId: z.string().min(1).max(300),
  said: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), text: z.string() }),
    /** A structured answer from a card or a page: question id -> value. */
    z.strictObject({ is: z.literal('values'), values: z.record(z.string(), z.json()) }),
    /** `attune/start`: open a form directly. */
    z.strictObject({
      is: z.literal('start'),
      form: z.string(),
      lang: z.enum(langs).exactOptional(),
      team: z.string().exactOptional(),
    }),
    /** Somebody opened the chat and has said nothing yet. */
    z.strictObject({ is: z.literal('joined') }),
    /** A photo, a voice note, a file: kindly declined, never stored. */
    z.strictObject({ is: z.literal('attachment') }),
  ]),
  /** The channel's guess at the language; it only seeds the first. */
  locale: z.string().max(40).exactOptional(),
})
export type Inbound = z.infer<typeof Inbound>
