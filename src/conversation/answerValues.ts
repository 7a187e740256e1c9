import { answer, type Outcome } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { confirmPending } from '../forms/moves.ts'
import type { Said } from '../forms/readAnswer.ts'
import { askAgain, asking } from './asking.ts'
import { answeringOf } from './commands.ts'
import { type Conversed, conversed } from './conversed.ts'
import type { Inbound } from './inbound.ts'
import { isHeardBox, keepHeard } from './keepHeard.ts'
import { namesOption } from './namesOption.ts'
import { open } from './open.ts'
import { afterOutcome, declined } from './outcome.ts'
import type { ConversationState } from './state.ts'
import { typedWordsIn } from './typedWordsIn.ts'
import { answerFindings, hearWords, stayQuiet } from './urgent.ts'
import type { World } from './world.ts'

/**
 * Answers from a card or a page, by question. Each is heard in the order of the form, as long as one of them answers the
 * question that is open; a card that has gone stale changes nothing and gets the present question.
 */
export const answerValues = (state: ConversationState, values: ValuesSaid, world: World): Conversed => {
  // Every typed word is heard by the floor first, but for what exactly names an option: those are our own words.
  const ask = state.quiet ? undefined : asking(state, world)
  const typed = typedWordsIn({ is: 'values', values }).filter((text) => !(ask && namesOption(text, ask)))
  const heard = hearWords(
    typed.filter((text) => !isHeardBox(state, text, world)),
    ask,
  )
  const [first] = heard
  if (first)
    return answerFindings(
      state,
      heard,
      world,
      keepHeard(state, ownWords(state, values, world) ?? first.words, world, 'box'),
    )
  if (state.quiet) return stayQuiet(state, world)
  return hearEach(state, values, world, conversed(state, askAgain(state, world)))
}

/** What was typed into the box of the open question, wherever beside it danger was heard. */
const ownWords = (state: ConversationState, values: ValuesSaid, world: World): string | undefined => {
  const here = open(state, world)
  const step = here && currentStep(here.steps, here.draft)
  const own = step && Object.hasOwn(values, step.id) ? values[step.id] : undefined
  return typeof own === 'string' ? own : undefined
}

const hearEach = (
  state: ConversationState,
  values: Readonly<Record<string, unknown>>,
  world: World,
  sofar: Conversed,
): Conversed => {
  const here = open(state, world)
  if (here === undefined || state.quiet || state.menu !== undefined) return sofar
  const pending = here.draft.pending?.question
  const id = pending ?? currentStep(here.steps, here.draft)?.id
  if (id === undefined || !Object.hasOwn(values, id)) return sofar
  const { [id]: value, ...rest } = values
  if (pending !== undefined && isNo(value)) return declined(state, here, world)
  const outcome = pending === undefined ? answerOne(here, state, value, world) : confirmOne(here, state, value, world)
  if (outcome === undefined) return sofar
  const next = afterOutcome(state, here, outcome, world)
  return outcome.is === 'kept' ? hearEach(next.state, rest, world, next) : next
}

type ValuesSaid = Extract<Inbound['said'], { is: 'values' }>['values']

type Here = NonNullable<ReturnType<typeof open>>

/** Typed boxes arrive as text and are read like text; ticks arrive as lists, yes and no as themselves. */
const answerOne = (here: Here, state: ConversationState, value: unknown, world: World): Outcome => {
  const said: Said = typeof value === 'string' ? { text: value } : { value }
  const step = currentStep(here.steps, here.draft)
  // What is typed into a box is text and is read as text; only ticks, choices and yes or no have another shape.
  const isTicked = step !== undefined && (step.question.options.length > 0 || step.question.kind === 'yes-no')
  if (typeof value === 'object' && !isTicked && !isInstead(value))
    return { is: 'rejected', draft: here.draft, why: 'not-understood' }
  return answer(here.published.form, here.draft, said, answeringOf(here, state, world))
}

const confirmOne = (here: Here, state: ConversationState, value: unknown, world: World): Outcome | undefined => {
  if (value === true || value === 'yes' || value === 'true')
    return confirmPending(here.published.form, here.draft, answeringOf(here, state, world))
  return undefined
}

const isNo = (value: unknown): boolean => value === false || value === 'no' || value === 'false'

const isInstead = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'instead'
