import { vi } from 'vitest'
import type { Hint } from '../service/contractAnswer.ts'
import type { Heard } from './loopbackPage.ts'

/** A chat in which somebody can say something and hears the rest. */
export type Chat = {
  readonly heard: readonly Heard[]
  /** Says it once; `retry` when the client cannot tell that it arrived. */
  readonly say: (text: string, name: string, hint: Hint) => Promise<string>
}

/** Somebody at a keyboard: what they type to a question. A reading that is said back to them is a question too. */
export type Person = (hint: Hint) => string | undefined

export type Middle = {
  /** What happens to a question before it is answered, by its id. */
  readonly before?: Readonly<Record<string, () => Promise<void>>>
  /** What happens when something that was said may not have arrived, before it is said again. */
  readonly lost?: () => Promise<void>
}

export type Talked = {
  readonly reference: string
  /** The questions, in the order asked, with what was typed. */
  readonly said: readonly { readonly question: string; readonly text: string }[]
  /** The readings that were said back to be confirmed. */
  readonly readBack: readonly string[]
}

/**
 * Talks until there is a reference. A question that comes again is an answer that was not understood, and ends the test
 * with the question and the words.
 */
export const talkThrough = async (chat: Chat, person: Person, { before, lost }: Middle = {}): Promise<Talked> => {
  const said: { question: string; text: string }[] = []
  const readBack: string[] = []
  let from = 0
  for (;;) {
    const { hint, text: asked } = await nextAsk(chat, from)
    if (hint.reference !== undefined) return { reference: hint.reference, said, readBack }
    const question = `${hint.confirm ? 'confirm ' : ''}${hint.question}`
    if (hint.confirm) readBack.push(asked)
    const again = said.find((one) => one.question === question)
    if (again) throw new Error(`“${again.text}” did not answer ${question}; the bot said: ${since(chat, from)}`)
    await before?.[question]?.()
    const text = person(hint)
    if (text === undefined) throw new Error(`nobody knows what to type to ${question}: ${asked}`)
    said.push({ question, text })
    from = chat.heard.length
    const name = `said-${said.length}`
    if ((await chat.say(text, name, hint)) === 'retry') {
      await lost?.()
      if ((await chat.say(text, name, hint)) === 'retry') throw new Error(`“${text}” could not be said`)
    }
  }
}

/** The question that is open after `from`, or the end; waits for it. */
export const nextAsk = ({ heard }: Chat, from: number): Promise<{ hint: Hint; text: string; lang: string }> =>
  vi.waitFor(
    () => {
      const activity = heard.slice(from).findLast(({ channelData }) => isAsk(channelData?.attune))
      const hint = activity?.channelData?.attune
      if (hint === undefined) throw new Error(`nothing was asked after: ${heard.at(-1)?.text}`)
      return { hint, text: activity?.text ?? '', lang: activity?.locale ?? '' }
    },
    { timeout: 30_000, interval: 20 },
  )

const isAsk = (hint: Hint | undefined): boolean => hint?.question !== undefined || hint?.reference !== undefined

const since = ({ heard }: Chat, from: number): string =>
  heard
    .slice(from)
    .map(({ text }) => text)
    .join(' / ')

/** Somebody who types what a table says, and `yes` to whatever is read back. */
export const typist =
  (answers: Readonly<Record<string, string>>, yes: string): Person =>
  ({ confirm, question = '' }) =>
    confirm ? yes : answers[question]
