import { type Inbound, unkeptWords } from '../../../conversation/inbound.ts'
import type { HistoryEntry } from '../../../conversation/ports.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { Ask, SummaryRow } from '../../../forms/ask.ts'
import type { Lang } from '../../../words/lang.ts'
import type { Earlier } from './earlierIn.ts'

/**
 * A conversation as the page shows it: the last turn open, everything before it folded away. Read from what is kept
 * alone, so that a reload, another tab and another process show the very same.
 */
export type Scene = {
  /** The number of the last entry. A form carries it, and it names the turn that answers it: no answer is taken twice. */
  readonly no: number
  readonly lang: Lang
  /** What was said in the last turn, without the question. */
  readonly spoken: readonly Exclude<Reply, { is: 'ask' }>[]
  readonly ask?: Ask
  /** What was given in the last turn, for the box it has to be mended in. */
  readonly given?: Inbound['said']
  readonly earlier: readonly Earlier[]
  /** What was shown for checking before it was sent; only with the page after sending. */
  readonly copy: readonly SummaryRow[]
  /** Loss was told: nothing that would ask a question again is offered (harm 8). */
  readonly isQuiet: boolean
}

/** What the history alone cannot tell, or only by reading all of it. */
type Beside = { readonly earlier: readonly Earlier[]; readonly isQuiet: boolean }

/** The scene at the end of a history, which may begin anywhere before its last turn. */
export const sceneOf = (history: readonly HistoryEntry[], { earlier, isQuiet }: Beside): Scene | undefined => {
  const last = history.at(-1)
  const opening = lastReply(history)
  if (last === undefined || opening === undefined) return undefined
  const from = history.findLastIndex(({ entry }) => entry.from === 'person')
  const turn = replies(history.slice(from + 1))
  const spoke = history[from]?.entry
  const asked = turn.findLast((reply) => reply.is === 'ask')
  return {
    no: last.no,
    lang: (turn[0] ?? opening).lang,
    spoken: turn.filter((reply) => reply.is !== 'ask'),
    ...(asked ? { ask: asked.ask } : {}),
    ...(spoke?.from === 'person' && !isUnkept(spoke.inbound.said) ? { given: spoke.inbound.said } : {}),
    ...{ earlier, isQuiet },
    copy: turn.some(({ is }) => is === 'done') ? lastSummary(history) : [],
  }
}

/** What was sent is shown, with its code. */
export const isSent = ({ spoken }: Scene): boolean => spoken.some(({ is }) => is === 'done')

/** A word of one's own is typed anew: it stands nowhere. */
export const isUnkept = (said: Inbound['said']): boolean => said.is === 'text' && said.text === unkeptWords

const replies = (history: readonly HistoryEntry[]): readonly Reply[] =>
  history.flatMap(({ entry }) => (entry.from === 'service' ? [entry.reply] : []))

const lastReply = (history: readonly HistoryEntry[]): Reply | undefined => replies(history).at(-1)

const lastSummary = (history: readonly HistoryEntry[]): readonly SummaryRow[] =>
  replies(history)
    .flatMap((reply) => (reply.is === 'ask' && reply.ask.summary ? [reply.ask.summary] : []))
    .at(-1) ?? []

/** A form's own question says why it is asked; a list to choose from and a reading to confirm do not. */
export const isQuestion = (ask: Ask): boolean => ask.why !== undefined && ask.confirm === undefined
