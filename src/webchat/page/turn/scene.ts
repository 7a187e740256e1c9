import type { Inbound } from '../../../conversation/inbound.ts'
import type { HistoryEntry } from '../../../conversation/ports.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { Ask, SummaryRow } from '../../../forms/ask.ts'
import type { Lang } from '../../../words/lang.ts'
import { commands } from './commands.ts'

/** One question that was answered: what the history shows. */
export type Pair = { readonly ask: Ask; readonly said: Inbound['said'] }

/**
 * A conversation as the page shows it: the last turn open, everything before it folded away. Read from the history
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
  readonly pairs: readonly Pair[]
  /** What was shown for checking before it was sent. */
  readonly copy: readonly SummaryRow[]
  /** Loss was told and nothing was asked since: nothing may be. */
  readonly isQuiet: boolean
  readonly isLeft: boolean
}

/** The provider id of somebody leaving. After it the conversation is never shown again. */
export const leftId = 'left'

export const sceneOf = (history: readonly HistoryEntry[]): Scene | undefined => {
  const last = history.at(-1)
  const opening = lastReply(history)
  if (last === undefined || opening === undefined) return undefined
  const from = history.findLastIndex(({ entry }) => entry.from === 'person')
  const turn = history.slice(from + 1).flatMap(({ entry }) => (entry.from === 'service' ? [entry.reply] : []))
  const spoke = history[from]?.entry
  const asked = turn.findLast((reply) => reply.is === 'ask')
  return {
    no: last.no,
    lang: (turn[0] ?? opening).lang,
    spoken: turn.filter((reply) => reply.is !== 'ask'),
    ...(asked ? { ask: asked.ask } : {}),
    ...(spoke?.from === 'person' ? { given: spoke.inbound.said } : {}),
    pairs: pairsOf(history),
    copy:
      replies(history)
        .flatMap((reply) => (reply.is === 'ask' && reply.ask.summary ? [reply.ask.summary] : []))
        .at(-1) ?? [],
    isQuiet: isQuiet(history),
    isLeft: history.some(({ entry }) => entry.from === 'person' && entry.inbound.providerId === leftId),
  }
}

const replies = (history: readonly HistoryEntry[]): readonly Reply[] =>
  history.flatMap(({ entry }) => (entry.from === 'service' ? [entry.reply] : []))

const lastReply = (history: readonly HistoryEntry[]): Reply | undefined => replies(history).at(-1)

/** Harm 8: after a loss, nothing that would ask a question again is offered. */
const isQuiet = (history: readonly HistoryEntry[]): boolean => {
  const all = replies(history)
  const sinceAsked = all.slice(all.findLastIndex((reply) => reply.is === 'ask') + 1)
  return sinceAsked.some((reply) => reply.is === 'urgent' && reply.category === 'loss')
}

/**
 * The newest answer of each question. Lists and readings to confirm are not answers of their own, and what was not
 * understood, a command, or taken back by asking the same again is none.
 */
const pairsOf = (history: readonly HistoryEntry[]): readonly Pair[] => {
  const pairs = new Map<string, Pair>()
  let open: Ask | undefined
  let waiting: Pair | undefined
  for (const { entry } of history) {
    if (entry.from === 'person') {
      const { said } = entry.inbound
      const isAnswer = said.is === 'values' || (said.is === 'text' && said.text === commands.skip)
      waiting = open && isQuestion(open) && !open.summary && isAnswer ? { ask: open, said } : undefined
    } else if (entry.reply.is === 'ask') {
      const next = entry.reply.ask
      // No form is open any more: it was started anew, and what was forgotten is not shown either.
      if (next.form === 'start') pairs.clear()
      if (waiting && (next.question !== waiting.ask.question || next.confirm)) pairs.set(waiting.ask.question, waiting)
      open = next
      waiting = undefined
    }
  }
  return [...pairs.values()]
}

/** A form's own question says why it is asked; a list to choose from and a reading to confirm do not. */
export const isQuestion = (ask: Ask): boolean => ask.why !== undefined && ask.confirm === undefined
