import { z } from 'zod'
import { langs } from '../words/lang.ts'

/** Where a conversation takes place. `conversation` is the channel's own id; it is stored only as a keyed hash. */
export const Address = z.strictObject({ channel: z.string().min(1).max(60), conversation: z.string().min(1).max(500) })
export type Address = z.infer<typeof Address>

/** What can be pressed. `question` is the very answer to change; without it there is a list to choose from. */
export const Pressed = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['back', 'skip', 'person', 'restart', 'leave', 'save']) }),
  z.strictObject({ is: z.literal('change'), question: z.string().max(200).exactOptional() }),
  z.strictObject({ is: z.literal('language'), to: z.enum(langs) }),
])
export type Pressed = z.infer<typeof Pressed>

/** Stands in the history for words that are not kept: that something was said, and not what. */
export const unkeptWords = '…'

/**
 * One thing a person sent, whatever the channel. `providerId` is the channel's id of this message: the same id twice is
 * the same message twice, answered by the same replies. Without one it is new each time it comes.
 */
export const Inbound = z.strictObject({
  providerId: z.string().min(1).max(300).exactOptional(),
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
      /** The short way into a form: `call-me` opens it at "Ask us to call you". */
      path: z.enum(['call-me']).exactOptional(),
    }),
    /** A button or a link of a page: what it does, so that nobody's words are read as a wish, nor the other way about. */
    z.strictObject({ is: z.literal('command'), command: Pressed }),
    /** Somebody opened the chat and has said nothing yet. */
    z.strictObject({ is: z.literal('joined') }),
    /** A photo, a voice note, a file: kindly declined, never stored. */
    z.strictObject({ is: z.literal('attachment') }),
  ]),
  /** The channel's guess at the language; it only seeds the first. */
  locale: z.string().max(40).exactOptional(),
})
export type Inbound = z.infer<typeof Inbound>
