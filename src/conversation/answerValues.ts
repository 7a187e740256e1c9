import { answer, type Outcome } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { confirmPending, letGo } from '../forms/moves.ts'
import type { Said } from '../forms/readAnswer.ts'
import { safetyFindings } from '../words/floor/safetyFindings.ts'
import { askAgain, asking } from './asking.ts'
import { answeringOf } from './commands.ts'
import { type Conversed, conversed } from './conversed.ts'
import { namesOption } from './namesOption.ts'
import { open } from './open.ts'
import { afterOutcome } from './outcome.ts'
import type { ConversationState } from './state.ts'
import { answerFindings } from './urgent.ts'
import type { World } from './world.ts'

/**
 * Answers from a card or a page, by question. Each is heard in the order of the form, as long as one of them answers the
 * question that is open; a card that has gone stale changes nothing and gets the present question.
 */
export const answerValues = (
  state: ConversationState,
  values: Readonly<Record<string, unknown>>,
  world: World,
): Conversed => {
  // Every typed word is heard by the floor first, but for what exactly names an option: those are our own words.
  const ask = state.quiet ? undefined : asking(state, world)
  const words = Object.values(values).flatMap((value) =>
    typeof value === 'string' && !(ask && namesOption(value, ask)) ? [value] : [],
  )
  const heard = words
    .map((text) => ({ text, findings: safetyFindings(text) }))
    .find(({ findings }) => findings.length > 0)
  if (heard) return answerFindings(state, heard.findings, heard.text, world)
  return hearEach(state, values, world, conversed(state, askAgain(state, world)))
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
  if (id === undefined || !(id in values)) return sofar
  const { [id]: value, ...rest } = values
  const outcome = pending === undefined ? answerOne(here, state, value, world) : confirmOne(here, state, value, world)
  if (outcome === undefined) return sofar
  const next = afterOutcome(state, here, outcome, world)
  return outcome.is === 'kept' ? hearEach(next.state, rest, world, next) : next
}

type Here = NonNullable<ReturnType<typeof open>>

/** Typed boxes arrive as text and are read like text; ticks arrive as lists, yes and no as themselves. */
const answerOne = (here: Here, state: ConversationState, value: unknown, world: World): Outcome => {
  const said: Said = typeof value === 'string' ? { text: value } : { value }
  return answer(here.published.form, here.draft, said, answeringOf(here, state, world))
}

const confirmOne = (here: Here, state: ConversationState, value: unknown, world: World): Outcome | undefined => {
  if (value === true || value === 'yes' || value === 'true')
    return confirmPending(here.published.form, here.draft, answeringOf(here, state, world))
  if (value === false || value === 'no' || value === 'false') return { is: 'kept', draft: letGo(here.draft), said: [] }
  return undefined
}
