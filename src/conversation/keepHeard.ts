import { answer } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { sameWords } from '../words/understanding/sameWords.ts'
import { answeringOf } from './commands.ts'
import { refusal, statement, withDraft } from './conversed.ts'
import { type Open, open } from './open.ts'
import type { ConversationState } from './state.ts'
import type { Keeping } from './urgent.ts'
import type { World } from './world.ts'

/**
 * Words that spoke of danger, typed where a story was asked for: they are the answer as well as an alert, or a
 * professional could never write down what is true. They are kept, and the same question stays open for more. A box holds
 * the whole answer; what is said in a chat is added to what was kept. What is too long is told so beside the help.
 */
export const keepHeard = (state: ConversationState, text: string, world: World, from: 'box' | 'chat'): Keeping => {
  const here = openStory(state, world)
  const step = here && currentStep(here.steps, here.draft)
  if (here === undefined || step === undefined) return { state, replies: [] }
  const voice = world.voice(state.lang)
  const words = from === 'box' ? text : addedToHeard(state, here, text)
  const outcome = answer(here.published.form, here.draft, { text: words }, answeringOf(here, state, world))
  if (outcome.is === 'rejected') return { state, replies: [refusal(voice, outcome.why)] }
  if (outcome.is !== 'kept') return { state, replies: [] }
  const kept = withDraft(state, { ...outcome.draft, cursor: step.id })
  return { state: { ...kept, heardAt: step.id }, replies: [statement(voice, 'heard-kept')] }
}

/**
 * Whether a box comes back with the very words that it was shown with because the floor had heard them: whoever presses on
 * with them was answered, and goes on. With a word more, or one less, they are heard again: "overdose" grows into "I just
 * took an overdose". In a chat nothing is shown in a box: whoever says it again is heard again.
 */
export const isHeardBox = (state: ConversationState, text: string, world: World): boolean => {
  const here = openStory(state, world)
  const before = here && heardBefore(state, here)
  return before !== undefined && sameWords(text, before)
}

/** Where the floor kept words, more words are added to them: what spoke of danger is not written over. */
export const addedToHeard = (state: ConversationState, here: Open, text: string): string => {
  const before = heardBefore(state, here)
  if (before === undefined || text.includes(before)) return text
  return sameWords(text, before) ? before : `${before}\n\n${text}`
}

const openStory = (state: ConversationState, world: World): Open | undefined => {
  const here = state.quiet || state.menu !== undefined ? undefined : open(state, world)
  const step = here && currentStep(here.steps, here.draft)
  return step?.question.kind === 'long-text' && !here?.draft.pending ? here : undefined
}

const heardBefore = (state: ConversationState, { steps, draft }: Open): string | undefined => {
  const step = currentStep(steps, draft)
  const before = step !== undefined && step.id === state.heardAt ? step.value : undefined
  return typeof before === 'string' && before !== '' ? before : undefined
}
