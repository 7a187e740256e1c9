import { createHash } from 'node:crypto'
import { z } from 'zod'
import { saidDigestLength, saidMark } from '../conversation/clientIdOf.ts'
import type { Inbound } from '../conversation/inbound.ts'
import { langs } from '../words/lang.ts'

/**
 * The id of the attachment half of a message that has words as well. Web chat shows such a message once, so history leaves
 * this half out.
 */
export const fileMark = '/file'

/** What of an activity is read. Everything else in it is ignored; a piece that is not as expected counts as absent. */
const Came = z.object({
  type: z.string(),
  id: z.string().min(1).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  value: z.json().optional().catch(undefined),
  locale: z.string().max(40).optional().catch(undefined),
  conversation: z.object({ id: z.string() }),
  recipient: z.object({ id: z.string() }).optional().catch(undefined),
  membersAdded: z.array(z.object({ id: z.string() })).catch([]),
  attachments: z.array(z.object({ contentType: z.string().catch('') })).catch([]),
})
type Came = z.infer<typeof Came>

const Values = z.record(z.string(), z.json())

const Start = z.object({
  form: z.string().min(1).max(100),
  lang: z.enum(langs).optional().catch(undefined),
  team: z.string().max(100).optional().catch(undefined),
})

/**
 * What a person said with one activity: nothing (typing, reactions, a bot being added), one thing, or two, when words come
 * with a file - the file first, so that the words get the last answer.
 */
export const inboundsOf = (activity: unknown): readonly Inbound[] => {
  const parsed = Came.safeParse(activity)
  if (!parsed.success) return []
  const came = parsed.data
  const seed = came.locale ? { locale: came.locale } : {}
  const id = idOf(came)
  return saidIn(came).map((said, at, all) => ({
    ...(id === undefined
      ? {}
      : { providerId: `${id}${at === 0 && all.length > 1 ? fileMark : ''}${saidMark}${digest(said)}` }),
    said,
    ...seed,
  }))
}

/**
 * Clients make ids of their own, and some count anew each time they start: the same id is the same message only where it
 * says the same. Swallowed, a second message "1" might have been a cry for help. Of words that are not kept no digest is
 * either: whoever can read it can try words against it.
 */
const digest = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, saidDigestLength)

const saidIn = (came: Came): readonly Inbound['said'][] => {
  switch (came.type) {
    case 'message':
      return messageSaid(came)
    case 'event':
      return came.name === 'attune/start' ? startSaid(came.value) : []
    case 'conversationUpdate':
      return came.membersAdded.some(({ id }) => id !== came.recipient?.id) ? [{ is: 'joined' }] : []
    default:
      return []
  }
}

const messageSaid = ({ text = '', value, attachments }: Came): readonly Inbound['said'][] => {
  const values = Values.safeParse(value)
  if (values.success && Object.keys(values.data).length > 0) return [{ is: 'values', values: values.data }]
  const words = text.trim() ? text : typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  // Teams adds the message once more as HTML; that is no file.
  const hasFile = attachments.some(({ contentType }) => contentType !== 'text/html')
  return [
    ...(hasFile ? [{ is: 'attachment' } as const] : []),
    ...(words || !hasFile ? [{ is: 'text', text: words } as const] : []),
  ]
}

const startSaid = (value: unknown): readonly Inbound['said'][] => {
  const start = Start.safeParse(value)
  if (!start.success) return []
  const { form, lang, team } = start.data
  return [{ is: 'start', form, ...(lang ? { lang } : {}), ...(team ? { team } : {}) }]
}

/** The channel's id of the message, one too long to keep as a digest. Without one no message is ever the same as another. */
const idOf = ({ id }: Came): string | undefined =>
  id === undefined || id.length <= mostId ? id : createHash('sha256').update(id).digest('base64url')

/** With both marks and the digest it stays below what an inbound may hold. */
const mostId = 270
