import type { Outcome } from '../forms/answer.ts'
import { currentStep } from '../forms/currentStep.ts'
import { formIndex } from '../forms/formIndex.ts'
import { declinePending } from '../forms/moves.ts'
import type { Refusal } from '../forms/question.ts'
import { type Saying, sayingWords } from '../forms/saying.ts'
import { walk } from '../forms/walk.ts'
import { askAgain } from './asking.ts'
import {
  type Conversed,
  conversed,
  refusal,
  said,
  saying,
  statement,
  withDraft,
  withMenu,
  withoutMenu,
} from './conversed.ts'
import { type Open, open } from './open.ts'
import { sendForm } from './sendForm.ts'
import type { ConversationState } from './state.ts'
import { offered } from './wayBack/offerWay.ts'
import type { World } from './world.ts'

/** Turns what the engine made of an answer into what is said, and asks the next question. */
export const afterOutcome = (
  before: ConversationState,
  here: Open,
  outcome: Outcome,
  world: World,
  how: 'answered' | 'skipped' = 'answered',
): Conversed => {
  const form = here.published.form.form
  const voice = world.voice(before.lang)
  const state = withDraft(outcome.is === 'rejected' ? withoutMenu(before) : understood(before), outcome.draft)
  switch (outcome.is) {
    case 'kept': {
      const skipped = how === 'skipped' ? [statement(voice, wasAnswered(here) ? 'taken-out' : 'skipped')] : []
      const remarks = outcome.said.map((one) => said(voice, sayingWords(form, 'said', one, voice)))
      const settled = settledWhole(state, world)
      if (settled) return saying([...skipped, ...remarks], sendForm(state, settled, world))
      return conversed(state, [...skipped, ...remarks, ...askAgain(state, world)])
    }
    case 'rejected':
      return notUnderstood(state, outcome.why, world)
    case 'confirm':
      return conversed(state, askAgain(state, world))
    case 'rests': {
      const forgets = restForgets(here)
      return {
        ...conversed(afterRest(state, outcome.words), [said(voice, sayingWords(form, 'rested', outcome.words, voice))]),
        // An answer taken back, with all that was said before it: a new key seals what follows, and the old one goes.
        newKey: forgets,
        ...(forgets ? { forgetsWords: true } : {}),
      }
    }
    case 'not-yet':
      return conversed(offered(state, world), [statement(voice, 'not-yet', { count: world.team.keepDays })])
    case 'change': {
      const at = withMenu(state, 'change')
      return conversed(at, askAgain(at, world))
    }
    case 'send':
    case 'complete':
      return stillOpen(here, outcome, world) ? conversed(state, askAgain(state, world)) : sendForm(state, here, world)
  }
}

/** Whether the open question forgets what was said when the form rests on it: without agreement nobody may be named. */
const restForgets = ({ published, steps, draft }: Open): boolean => {
  const step = currentStep(steps, draft)
  const remarks = step === undefined ? [] : (formIndex(published.form).get(step.question.id)?.remarks ?? [])
  return remarks.some((remark) => remark.does === 'rests' && remark.forgets === true)
}

/** Where a form rested because asking may not be safe, whatever is sent later from here is held. It names nobody. */
const afterRest = (state: ConversationState, words: Saying): ConversationState => {
  const key = typeof words === 'string' ? words : words.key
  return key === 'may-not-be-safe'
    ? { ...state, heard: [...new Set([...(state.heard ?? []), 'may-not-be-safe-to-ask'])] }
    : state
}

/** The same question again with what would work; when that did not help, another way to go on. */
export const notUnderstood = (state: ConversationState, why: Refusal, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const misses = (state.misses ?? 0) + 1
  const otherWays = misses >= 3 ? [statement(voice, 'stuck')] : []
  const at = { ...state, misses }
  return conversed(at, [refusal(voice, why), ...otherWays, ...askAgain(at, world)])
}

const understood = (before: ConversationState): ConversationState => {
  const { misses: _, heardAt: _left, ...state } = withoutMenu(before)
  return state
}

/** A no to a reading, or to a change that would have dropped answers. */
export const declined = (state: ConversationState, { draft }: Open, world: World): Conversed => {
  const words = draft.pending?.is === 'drop' ? 'confirm-drop-no' : 'confirm-no'
  const at = withDraft(state, declinePending(draft))
  return conversed(at, [statement(world.voice(state.lang), words), ...askAgain(at, world)])
}

const wasAnswered = ({ steps, draft }: Open): boolean => currentStep(steps, draft)?.state === 'answered'

/** A form that nobody checks at its end is sent with its last answer. */
const settledWhole = (state: ConversationState, world: World): Open | undefined => {
  const here = open(state, world)
  return here?.steps.every((step) => step.state !== 'open' && !step.question.checksAnswers) ? here : undefined
}

/** A form is sent only when nothing but "send" is open. */
const stillOpen = ({ published, setting }: Open, { draft }: Outcome, _world: World): boolean =>
  walk(published.form, draft, setting).some((step) => step.state === 'open' && !step.question.checksAnswers)
