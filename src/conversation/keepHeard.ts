import { answer } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { safetyFindings } from '../words/floor/safetyFindings.ts'
import { plainText } from '../words/understanding/plainText.ts'
import { answeringOf } from './commands.ts'
import { statement, withDraft } from './conversed.ts'
import { type Open, open } from './open.ts'
import type { ConversationState } from './state.ts'
import { type Heard, hearWords, type Keeping } from './urgent.ts'
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
 * What the floor hears in some texts, each heard whole: a word more turns "overdose" into "I just took an overdose". Left
 * out is only what says again what was heard before, whole sentences that stand in the answer already, in which nothing
 * else is heard: they were answered and alerted once, so whoever goes on with them goes on.
 */
export const hearNew = (state: ConversationState, texts: readonly string[], world: World): readonly Heard[] => {
  const before = standingHeard(state, world)
  if (before === undefined) return hearWords(texts)
  const known = safetyFindings(before).map(({ category }) => category)
  return hearWords(texts.filter((text) => !repeats(text, before))).map((heard) => ({ ...heard, known }))
}

/** Whether a text says only what was heard before. */
export const saysAgain = (state: ConversationState, text: string, world: World): boolean => {
  const before = standingHeard(state, world)
  return before !== undefined && repeats(text, before)
}

const standingHeard = (state: ConversationState, world: World): string | undefined => {
  if (state.heardAt === undefined || state.quiet || state.menu !== undefined) return undefined
  const here = open(state, world)
  return here && heardBefore(state, here)
}

/** Where the floor kept words, more words are added to them: what spoke of danger is not written over. */
export const addedToHeard = (state: ConversationState, here: Open, text: string): string => {
  const before = heardBefore(state, here)
  if (before === undefined || text.includes(before)) return text
  return repeats(text, before) ? before : `${before}\n\n${text}`
}

const heardBefore = (state: ConversationState, { steps, draft }: Open): string | undefined => {
  const step = currentStep(steps, draft)
  const before = step !== undefined && step.id === state.heardAt ? step.value : undefined
  return typeof before === 'string' && before !== '' ? before : undefined
}

const repeats = (text: string, before: string): boolean => {
  const known = sentencesOf(before)
  const heard = safetyFindings(before)
  return (
    sentencesOf(text).every((sentence) => known.includes(sentence)) &&
    // A denial that stood on a line of its own may be gone.
    safetyFindings(text).every((found) =>
      heard.some(({ category, certainty }) => category === found.category && certainty === found.certainty),
    )
  )
}

const sentencesOf = (text: string): readonly string[] =>
  plainText(text)
    .split(/[\n\r]+|(?<=[.!?؟؛۔。])\s+/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
