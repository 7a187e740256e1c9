import type { Clock } from '../../time/instant.ts'
import type { Address } from '../inbound.ts'
import type { WaysBack } from '../ports.ts'
import type { SentCopy, WayAnswer, WayQuestion } from './ways.ts'

export type AskWay = (question: WayQuestion, by: Address, team: string) => Promise<WayAnswer>

/**
 * Finds out what a turn must know about a way back. Made anew for each message: when its turn is taken again, because
 * somebody else was faster, the same question has the same answer, and spends no second try.
 */
export const askWays = (waysBack: WaysBack | undefined, now: Clock): AskWay => {
  const known = new Map<string, Promise<WayAnswer>>()
  return (question, by, team) => {
    const name = JSON.stringify([question, team])
    const answer = known.get(name) ?? answerTo(waysBack, question, by, team, now)
    known.set(name, answer)
    return answer
  }
}

const answerTo = async (
  waysBack: WaysBack | undefined,
  question: WayQuestion,
  by: Address,
  team: string,
  now: Clock,
): Promise<WayAnswer> => {
  if (waysBack === undefined) throw new Error('a way back was asked for where there is none')
  const sentOf = async (reference: string | undefined): Promise<{ readonly sent?: SentCopy }> => {
    const sent = reference === undefined ? undefined : await waysBack.copy(reference, team, now())
    return sent === undefined ? {} : { sent }
  }
  switch (question.is) {
    case 'hide':
      return { is: 'hidden', word: await waysBack.hide(question.word), ...(await sentOf(question.reference)) }
    case 'prove':
      return { is: 'proved', proved: await waysBack.prove(question.code, question.word, by, now()) }
    case 'copy':
      return { is: 'copy', ...(await sentOf(question.reference)) }
  }
}
