import { answer } from '../forms/answer.ts'
import type { Ask } from '../forms/ask.ts'
import { confirmPending, letGo } from '../forms/moves.ts'
import { safetyFindings } from '../words/floor/safetyFindings.ts'
import { isLang, type Lang } from '../words/lang.ts'
import { readChoices } from '../words/understanding/readChoices.ts'
import { readCommand } from '../words/understanding/readCommand.ts'
import { readYesNo } from '../words/understanding/readYesNo.ts'
import { answerValues } from './answerValues.ts'
import { askAgain, asking } from './asking.ts'
import { askToCall } from './askToCall.ts'
import { begin, openForm } from './begin.ts'
import { answeringOf, changeStep, obey, speak } from './commands.ts'
import { type Conversed, conversed, saying, statement, withDraft, withoutMenu } from './conversed.ts'
import type { Inbound } from './inbound.ts'
import { namesOption } from './namesOption.ts'
import { type Open, open } from './open.ts'
import { afterOutcome } from './outcome.ts'
import type { ConversationState } from './state.ts'
import { answerFindings, stayQuiet } from './urgent.ts'
import type { World } from './world.ts'

/**
 * One turn of a conversation: the state and what was said in, the state and what to say out. Pure: the same arguments
 * give the same turn, so that it can be taken again when somebody else changed the conversation meanwhile.
 *
 * The order is the safety: the floor hears every typed word first; a list or a confirmation that is open is settled
 * before the form goes on; what exactly names an option always answers it.
 */
export const converse = (state: ConversationState, inbound: Inbound, world: World): Conversed => {
  const { said } = inbound
  switch (said.is) {
    case 'joined':
      return state.form === undefined ? begin(state, world) : conversed(state, askAgain(state, world))
    case 'start':
      return openForm(state, said.form, said.lang ?? state.lang, world)
    case 'attachment':
      return conversed(state, [
        statement(world.voice(state.lang), 'attachment'),
        ...(state.quiet ? [] : askAgain(state, world)),
      ])
    case 'values':
      return answerValues(state, said.values, world)
    case 'text':
      return hearText(state, said.text, world)
  }
}

const hearText = (state: ConversationState, text: string, world: World): Conversed => {
  const ask = state.quiet ? undefined : asking(state, world)
  const isOption = ask !== undefined && namesOption(text, ask)
  const findings = isOption ? [] : safetyFindings(text)
  if (findings.length > 0) return answerFindings(state, findings, text, world)
  const command = isOption ? undefined : commandIn(text, ask, state.lang)
  if (state.quiet) return quietly(state, command, world)
  if (command) return obey(state, command, world)
  if (state.menu !== undefined) return choose(state, state.menu, text, ask, world)
  const here = open(state, world)
  if (here === undefined) return begin(state, world)
  if (here.draft.pending) return settle(state, here, text, world)
  const answering = answeringOf(here, state, world)
  return afterOutcome(state, here, answer(here.published.form, here.draft, { text }, answering), world)
}

/** A language named where languages are the options is an answer, not a wish to change the chat's. */
const commandIn = (text: string, ask: Ask | undefined, lang: Lang): ReturnType<typeof readCommand> => {
  const command = readCommand(text, lang)
  if (command?.is !== 'language' || ask === undefined || ask.options.length === 0) return command
  return readChoices(text, ask.options, { lang, many: false }).heard === 'clear' ? undefined : command
}

/** After a loss nothing is asked; a person, urgent help and starting anew are still there. */
const quietly = (state: ConversationState, command: ReturnType<typeof readCommand>, world: World): Conversed => {
  switch (command?.is) {
    case 'person':
    case 'urgent':
    case 'language':
    case 'leave':
      return command.is === 'language' ? stayQuiet(state, world) : obey(state, command, world)
    case 'restart':
      return begin({ ...state, quiet: false }, world)
    default:
      return stayQuiet(state, world)
  }
}

const choose = (
  state: ConversationState,
  menu: NonNullable<ConversationState['menu']>,
  text: string,
  ask: Ask | undefined,
  world: World,
): Conversed => {
  const voice = world.voice(state.lang)
  if (menu === 'restart') return settleRestart(state, text, world)
  const read = readChoices(text, ask?.options ?? [], { lang: state.lang, many: false })
  const value = read.heard === 'unclear' ? undefined : read.values[0]
  if (value === undefined) {
    const why = read.heard === 'unclear' ? read.why : 'not-understood'
    // The first thing said in a chat is "hello": it is met with the choices, not with a correction.
    const first = menu === 'start' ? [] : [statement(voice, `unclear.${why}`)]
    return conversed(state, [...first, ...askAgain(state, world)])
  }
  switch (menu) {
    case 'start':
      return value === 'call-me'
        ? askToCall(state, world)
        : openForm(state, value === 'professional' ? 'referral' : 'self-referral', state.lang, world)
    case 'language':
      return isLang(value) ? speak(state, value, world) : conversed(state, askAgain(state, world))
    case 'change': {
      const here = open(state, world)
      const settled = withoutMenu(state)
      if (here === undefined || value === 'leave') return conversed(settled, askAgain(settled, world))
      return changeStep(state, here, value, world)
    }
  }
}

const settleRestart = (state: ConversationState, text: string, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const read = readYesNo(text, state.lang)
  const isNumber = text.trim() === '1' ? true : text.trim() === '2' ? false : undefined
  const yes = isNumber ?? (read.heard === 'unclear' ? undefined : read.value)
  if (yes === undefined) return conversed(state, askAgain(state, world))
  const settled = withoutMenu(state)
  if (!yes) return conversed(settled, [statement(voice, 'restart-no'), ...askAgain(settled, world)])
  const { form: _forgotten, ...rest } = settled
  const drafts = Object.fromEntries(Object.entries(settled.drafts).filter(([form]) => form !== settled.form))
  return { ...saying([statement(voice, 'restarted')], begin({ ...rest, drafts }, world)), newKey: true }
}

/** A yes keeps what was read, a no asks again, and anything else is heard as a better answer to the same question. */
const settle = (state: ConversationState, here: Open, text: string, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const form = here.published.form
  const answering = answeringOf(here, state, world)
  const yes = yesOrNo(text, state)
  if (yes === true) return afterOutcome(state, here, confirmPending(form, here.draft, answering), world)
  const settled = withDraft(state, letGo(here.draft))
  if (yes === false) {
    const words = here.draft.pending?.is === 'drop' ? 'confirm-drop-no' : 'confirm-no'
    return conversed(leftAsItWas(settled, here), [
      statement(voice, words),
      ...askAgain(leftAsItWas(settled, here), world),
    ])
  }
  if (here.draft.pending?.is === 'drop') return conversed(state, askAgain(state, world))
  const outcome = answer(form, letGo(here.draft), { text }, answering)
  // Not an answer either: the reading still waits for its yes or no.
  if (outcome.is === 'rejected')
    return conversed(state, [statement(voice, 'unclear.not-understood'), ...askAgain(state, world)])
  return afterOutcome(settled, here, outcome, world)
}

/** A change that is not made closes the question it came from; a reading that was wrong is asked again. */
const leftAsItWas = (state: ConversationState, { draft }: Open): ConversationState => {
  if (draft.pending?.is !== 'drop') return state
  const { cursor: _, ...rest } = letGo(draft)
  return withDraft(state, rest)
}

const yesOrNo = (text: string, state: ConversationState): boolean | undefined => {
  const typed = text.trim()
  if (typed === '1') return true
  if (typed === '2') return false
  const read = readYesNo(text, state.lang)
  return read.heard === 'unclear' ? undefined : read.value
}
