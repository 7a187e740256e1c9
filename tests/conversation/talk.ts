import { converse } from '../../src/conversation/converse.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import type { KeptFeedback } from '../../src/referrals/feedback.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { NewTask } from '../../src/referrals/newTask.ts'
import { Instant } from '../../src/time/instant.ts'
import type { Lang } from '../../src/words/lang.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'

/** A conversation held in memory: say things, look at what came back. `offersMore`: as on the page, where more is offered after sending. */
export const talk = (
  form = 'self-referral',
  lang: Lang = 'en',
  at = '2026-11-21T10:00:00.000Z',
  offersMore = false,
) => {
  const worlds = rehearsalWorld()
  let now = Instant.parse(at)
  let state: ConversationState = { team: 'sample', lang, drafts: {}, sent: [], quiet: false }
  let replies: readonly Reply[] = []
  const referrals: NewReferral[] = []
  const tasks: NewTask[] = []
  const feedback: KeptFeedback[] = []

  const world = () => ({ ...worlds(state.team, now), ...(offersMore ? { offersMore: true as const } : {}) })
  const send = (said: Inbound['said']): readonly Reply[] => {
    const turn = converse(state, { providerId: `n${Math.trunc(Date.parse(now))}`, said }, world())
    state = turn.state
    replies = turn.replies
    if (turn.referral) referrals.push(turn.referral)
    tasks.push(...turn.tasks)
    if (turn.feedback) feedback.push(turn.feedback)
    now = Instant.parse(new Date(Date.parse(now) + 1_000).toISOString())
    return replies
  }
  const conversation = {
    send,
    say: (...texts: readonly string[]): readonly Reply[] => {
      for (const text of texts) send({ is: 'text', text })
      return replies
    },
    values: (values: Extract<Inbound['said'], { is: 'values' }>['values']) => send({ is: 'values', values }),
    /** The question that is open, by id; `confirm` before it where a yes is waited for. */
    asked: (): string => {
      const ask = replies.findLast((reply) => reply.is === 'ask')
      return ask === undefined ? '' : `${ask.ask.confirm ? 'confirm ' : ''}${ask.ask.question}`
    },
    text: (): string => replies.map((reply) => (reply.is === 'ask' ? reply.ask.label : reply.text)).join('\n'),
    ask: () => replies.findLast((reply) => reply.is === 'ask')?.ask,
    replies: () => replies,
    state: () => state,
    referrals,
    tasks,
    feedback,
    wait: (millis: number) => {
      now = Instant.parse(new Date(Date.parse(now) + millis).toISOString())
    },
  }
  send({ is: 'start', form, lang })
  return conversation
}

/** Ways through the first part of the form, so that a test begins where it means to. */
export const upTo = {
  name: ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7'],
  number: ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7', 'Ana'],
  ways: ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7', 'Ana', '07700 900123'],
} as const

/** The rest of the simple path, from the ways of contact to the end. */
export const simpleRest = [
  'text, call',
  'just mine',
  'first name',
  'any time',
  'yes, contact only me',
  'He loves the bath',
  'I do not feel close to him yet',
  'none of these',
  'health visitor',
  'nobody for now',
  'English',
  'nothing else',
] as const
