import type { InHand } from '../../../src/ledger/effect.ts'
import type { AskAnswer, Channel, News, Receipt, SendAnswer } from '../../../src/ledger/ports.ts'

/** What the provider does with one attempt. */
export const faults = [
  'answers',
  'answers',
  'answers-sent',
  'answers-delivered',
  'answers-with-anothers-reference',
  'breaks-after-taking',
  'says-nothing-after-taking',
  'never-answers-after-taking',
  'never-answers',
  'takes-it-later',
  'breaks-before-taking',
  'is-busy',
  'says-no',
] as const
export type Fault = (typeof faults)[number]

/** An answer that never comes. */
export const silence = new Promise<never>(() => undefined)

/** How the provider is when it is asked. */
export type Line = 'up' | 'broken' | 'silent'

type Taken = { readonly attemptId: string; readonly effectId: string; news: News; arrives: number }

/** How long a message can be on its way in after its call was given up: "no trace" must not be believed sooner. */
const longestOnItsWay = 30 * 60_000

const answerOf = {
  answers: 'accepted',
  'answers-sent': 'sent',
  'answers-delivered': 'delivered',
  'answers-with-anothers-reference': 'accepted',
} as const

const life: readonly News[] = [{ is: 'accepted' }, { is: 'sent' }, { is: 'delivered' }]

/**
 * A provider in memory that counts what it takes, misbehaves as told, and hands its receipts to the test, which
 * delivers them late, twice, in any order or never.
 *
 * @param check asked at every call, in the same moment: throws when nothing might be sent now
 */
export const makeProvider = (
  now: () => number,
  faultOf: (effectId: string, no: number) => Fault,
  check: (effect: InHand) => void,
) => {
  const taken: Taken[] = []
  const receipts: Receipt[] = []
  let line: Line = 'up'

  const take = (attemptId: string, effectId: string, wait = 0): Taken => {
    const message: Taken = { attemptId, effectId, news: { is: 'accepted' }, arrives: now() + wait }
    taken.push(message)
    return message
  }

  /** Not `async`: what never comes must be known by its own name. */
  const send = (effect: InHand, attemptId: string): Promise<SendAnswer> => {
    try {
      check(effect)
    } catch (violation) {
      return Promise.reject(violation)
    }
    const fault = faultOf(effect.id, effect.attempts)
    if (fault === 'never-answers-after-taking') take(attemptId, effect.id)
    if (fault === 'never-answers-after-taking' || fault === 'never-answers') return silence
    return answer(fault, effect, attemptId)
  }

  const answer = async (
    fault: Exclude<Fault, 'never-answers-after-taking' | 'never-answers'>,
    effect: InHand,
    attemptId: string,
  ): Promise<SendAnswer> => {
    switch (fault) {
      case 'answers':
      case 'answers-sent':
      case 'answers-delivered':
      case 'answers-with-anothers-reference': {
        const message = take(attemptId, effect.id)
        const is = answerOf[fault]
        message.news = { is }
        return { is, reference: fault === 'answers-with-anothers-reference' ? 'ref' : `ref-${attemptId}` }
      }
      case 'breaks-after-taking':
        take(attemptId, effect.id)
        throw new Error('socket hang up')
      case 'says-nothing-after-taking':
        take(attemptId, effect.id)
        return { is: 'unknown', reason: 'timeout' }
      case 'takes-it-later':
        take(attemptId, effect.id, longestOnItsWay)
        return { is: 'unknown', reason: 'timeout' }
      case 'breaks-before-taking':
        throw new Error('connection reset')
      case 'is-busy':
        return { is: 'refused', reason: 'busy', forGood: false }
      case 'says-no':
        return { is: 'refused', reason: 'no-such-number', forGood: true }
      default:
        return fault satisfies never
    }
  }

  const ask = (attemptId: string): Promise<AskAnswer> => {
    if (line === 'silent') return silence
    if (line === 'broken') return Promise.reject(new Error('no connection'))
    const message = taken.find((one) => one.attemptId === attemptId && one.arrives <= now())
    return Promise.resolve(message?.news ?? { is: 'no-trace' })
  }

  const channel: Channel = { kind: 'text', send, ask }
  return {
    channel,
    receipts,
    /** How often the provider has taken this effect, over all attempts, on their way in or there. */
    timesTaken: (effectId: string): number => taken.filter((one) => one.effectId === effectId).length,
    newsOf: (effectId: string): News | undefined => taken.find((one) => one.effectId === effectId)?.news,
    /** One message goes a step further, and a receipt is written for it. */
    goOn: (which: number, fails: boolean): void => {
      const there = taken.filter((one) => one.arrives <= now())
      const message = there[which % Math.max(1, there.length)]
      if (!message || message.news.is === 'failed' || (message.news.is === 'delivered' && !fails)) return
      const next = life[life.findIndex(({ is }) => is === message.news.is) + 1]
      message.news = fails || !next ? { is: 'failed', reason: '30005' } : next
      receipts.push({ attemptId: message.attemptId, news: message.news })
    },
    /** What nobody would ask about, because it stood as delivered: it comes as a receipt or not at all. */
    lateFailures: (): readonly Receipt[] =>
      taken.flatMap(({ attemptId, news }) => (news.is === 'failed' ? [{ attemptId, news }] : [])),
    /** Everything it has goes to its end, silently. */
    finish: (): void => {
      for (const message of taken) if (message.news.is !== 'failed') message.news = { is: 'delivered' }
    },
    goDown: (how: Line): void => {
      line = how
    },
  }
}
