import { askText } from '../../src/bot/askText.ts'
import type { Reply } from '../../src/conversation/reply.ts'

/**
 * A golden transcript: a conversation as it reads, word for word. `> ` begins what a person types; what stands between
 * is what they are answered. The head says how it starts:
 *
 *     form: self-referral
 *     lang: en
 *     at: 2026-11-21T10:00:00.000Z
 *
 * `ways: kept` says that a way back from elsewhere is offered.
 */
export type Transcript = { readonly head: Readonly<Record<string, string>>; readonly typed: readonly string[] }

export const readTranscript = (text: string): Transcript => {
  const [top = '', ...rest] = text.split('\n\n')
  const head = Object.fromEntries(
    top.split('\n').flatMap((line) => {
      const [, key, value] = /^([a-z]+): (.*)$/.exec(line) ?? []
      return key !== undefined && value !== undefined ? [[key, value]] : []
    }),
  )
  const typed = rest
    .join('\n\n')
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replaceAll('\\n', '\n'))
  return { head, typed }
}

/** Replies as lines of a transcript; the machine-readable side stands in brackets where it matters. */
export const replyLines = (replies: readonly Reply[]): string =>
  replies
    .map((reply) => {
      switch (reply.is) {
        case 'statement':
          return reply.text
        case 'urgent':
          return `[urgent: ${reply.category}]\n${reply.text}`
        case 'done':
          return `[done: ${reply.form}]\n${reply.text}`
        case 'ask':
          return `[${reply.ask.confirm ? 'confirm ' : ''}${reply.ask.question}]\n${askText(reply.ask)}`
        default:
          return reply satisfies never
      }
    })
    .join('\n\n')
