import type { Draft } from '../forms/draft.ts'
import type { Refusal } from '../forms/question.ts'
import type { KeptFeedback } from '../referrals/feedback.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { ServiceKey, ServiceParams } from '../words/serviceWords.ts'
import type { Voice } from '../words/voice.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { NewWay, WayQuestion } from './wayBack/ways.ts'

/** What one turn came to: the state after it, what to say, and what to record with it. */
export type Conversed = {
  readonly state: ConversationState
  readonly replies: readonly Reply[]
  readonly tasks: readonly NewTask[]
  readonly referral?: NewReferral
  /** What was said after sending: recorded with no link to this conversation. */
  readonly feedback?: KeptFeedback
  /** From here on a new key seals what is kept: something was sent, or forgotten. */
  readonly newKey: boolean
  /** The words of this turn are not kept: somebody may be named in them who has not agreed. */
  readonly forgetsWords?: true
  /** Must be known before this turn can be taken: it is asked, and the turn is taken again with the answer in its world. */
  readonly asks?: WayQuestion
  /** Kept with the turn: how to come back from elsewhere. */
  readonly way?: NewWay
}

export const conversed = (
  state: ConversationState,
  replies: readonly Reply[] = [],
  tasks: readonly NewTask[] = [],
): Conversed => ({
  state,
  replies,
  tasks,
  newKey: false,
})

/** The same, with something said before it. */
export const saying = (first: readonly Reply[], then: Conversed): Conversed => ({
  ...then,
  replies: [...first, ...then.replies],
})

export const statement = (voice: Voice, key: ServiceKey, params?: ServiceParams): Reply =>
  said(voice, voice.say(key, params))

/** Why an answer was not kept, in the words of its refusal. */
export const refusal = (voice: Voice, why: Refusal): Reply => ({
  is: 'statement',
  lang: voice.lang,
  text: voice.say(`unclear.${why}`),
  refuses: true,
})

export const said = (voice: Voice, text: string): Reply => ({ is: 'statement', lang: voice.lang, text })

/** The state with this draft in its place. */
export const withDraft = (state: ConversationState, draft: Draft): ConversationState => ({
  ...state,
  drafts: { ...state.drafts, [draft.form]: draft },
})

/** The state with no list open. */
export const withoutMenu = ({ menu: _, ...state }: ConversationState): ConversationState => state

export const withMenu = (
  state: ConversationState,
  menu: NonNullable<ConversationState['menu']>,
): ConversationState => ({
  ...state,
  menu,
})
