import { answer } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { answeringOf } from './commands.ts'
import { statement, withDraft } from './conversed.ts'
import { type Open, open } from './open.ts'
import type { ConversationState } from './state.ts'
import type { Keeping } from './urgent.ts'
import type { World } from './world.ts'

/**
 * Words that spoke of danger, typed where a story was asked for: they are the answer as well as an alert, or a
 * professional could never write down what is true. They are kept, and the same question stays open for more.
 */
export const keepHeard = (state: ConversationState, text: string, world: World): Keeping => {
  const here = state.quiet || state.menu !== undefined ? undefined : open(state, world)
  const step = here && currentStep(here.steps, here.draft)
  if (here === undefined || step?.question.kind !== 'long-text' || here.draft.pending) return { state, replies: [] }
  const words = addedToHeard(state, here, text)
  const outcome = answer(here.published.form, here.draft, { text: words }, answeringOf(here, state, world))
  if (outcome.is !== 'kept') return { state, replies: [] }
  const kept = withDraft(state, { ...outcome.draft, cursor: step.id })
  return { state: { ...kept, heardAt: step.id }, replies: [statement(world.voice(state.lang), 'heard-kept')] }
}

/**
 * What is new in a text: the words the floor heard before, which stand in the box again, were answered and alerted once.
 * Whoever goes on with them, or adds something else, is not stopped by them a second time.
 */
export const newInText = (state: ConversationState, text: string, world: World): string => {
  if (state.heardAt === undefined || state.quiet || state.menu !== undefined) return text
  const here = open(state, world)
  const step = here && currentStep(here.steps, here.draft)
  const before = step?.id === state.heardAt ? step.value : undefined
  return typeof before === 'string' && before !== '' ? text.replace(before, '') : text
}

/** Where the floor kept words, more words are added to them: what spoke of danger is not written over. */
export const addedToHeard = (state: ConversationState, { steps, draft }: Open, text: string): string => {
  const step = currentStep(steps, draft)
  const before = step?.id === state.heardAt ? step?.value : undefined
  return typeof before === 'string' && !text.includes(before) ? `${before}\n\n${text}` : text
}
