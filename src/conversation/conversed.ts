import type { Draft } from '../forms/draft.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { ServiceKey, ServiceParams } from '../words/serviceWords.ts'
import type { Voice } from '../words/voice.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'

/** What one turn came to: the state after it, what to say, and what to record with it. */
export type Conversed = {
  readonly state: ConversationState
  readonly replies: readonly Reply[]
  readonly tasks: readonly NewTask[]
  readonly referral?: NewReferral
  /** From here on a new key seals what is kept: something was sent, or forgotten. */
  readonly newKey: boolean
  /** The words of this turn are not kept: somebody may be named in them who has not agreed. */
  readonly forgetsWords?: true
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
