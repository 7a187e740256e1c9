import type { ConversationReference } from 'botbuilder'
import { z } from 'zod'

/** The least by which something can be sent: where, in which conversation, as whom. */
const Least = z.looseObject({
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  bot: z.looseObject({ id: z.string() }),
})

/** A reference as the SDK's own kind, or `undefined` when it is none. */
const AsReference = z.custom<Partial<ConversationReference>>((value) => Least.safeParse(value).success)

export const readReference = (value: unknown): Partial<ConversationReference> | undefined =>
  AsReference.safeParse(value).data
