import { clientIdOf } from '../conversation/clientIdOf.ts'
import type { Inbound } from '../conversation/inbound.ts'
import type { HistoryEntry } from '../conversation/ports.ts'
import { activityOf } from './activityOf.ts'
import { fileMark } from './inboundsOf.ts'

/** Our own web chat in an address. Not `directline`: Azure's channel of that name has conversations of its own. */
export const webChannel = 'web'
export const botAccount = { id: 'attune', name: 'Attune', role: 'bot' } as const

/** An activity as JSON: what Direct Line carries. */
export type ActivityJson = Readonly<Record<string, unknown>>

/** `conversation|0000007`: the same before and after a restart, in order as text too. */
export const activityId = (conversation: string, no: number): string => `${conversation}|${String(no).padStart(7, '0')}`

/** One entry of the history as the activity the client sees; none for what is not said aloud (opening the chat). */
export const entryActivity = (
  { no, at, entry }: HistoryEntry,
  conversation: string,
  user: string,
): ActivityJson | undefined => {
  const said =
    entry.from === 'person' ? personSaid(entry.inbound, user) : { ...activityOf(entry.reply), from: botAccount }
  if (!said) return undefined
  return {
    ...said,
    id: activityId(conversation, no),
    timestamp: at,
    channelId: 'directline',
    conversation: { id: conversation },
  }
}

/** The client finds its own message again by `clientActivityID`, and only then shows it as sent. */
const personSaid = ({ said, providerId, locale }: Inbound, user: string): ActivityJson | undefined => {
  const clientId = providerId === undefined ? undefined : clientIdOf(providerId)
  const what = whatWasSaid(said, clientId)
  return (
    what && {
      ...what,
      from: { id: user, role: 'user' },
      ...(clientId === undefined ? {} : { channelData: { clientActivityID: clientId } }),
      ...(locale ? { locale } : {}),
    }
  )
}

const whatWasSaid = (said: Inbound['said'], clientId: string | undefined): ActivityJson | undefined => {
  switch (said.is) {
    case 'text':
      return { type: 'message', text: said.text, textFormat: 'plain' }
    case 'values':
      return { type: 'message', value: said.values }
    case 'start': {
      const { is: _, ...value } = said
      return { type: 'event', name: 'attune/start', value }
    }
    case 'attachment':
      return clientId?.endsWith(fileMark) ? undefined : { type: 'message', text: '' }
    case 'joined':
    case 'command':
      return undefined
    default:
      return said satisfies never
  }
}
