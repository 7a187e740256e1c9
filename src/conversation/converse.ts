import { answer } from '../forms/answer.ts'
import type { Ask } from '../forms/ask.ts'
import { confirmPending, letGo } from '../forms/moves.ts'
import { isLang, type Lang } from '../words/lang.ts'
import { namesLanguage } from '../words/understanding/commands/namesLanguage.ts'
import { readChoices } from '../words/understanding/readChoices.ts'
import { readCommand } from '../words/understanding/readCommand.ts'
import { readYesNo } from '../words/understanding/readYesNo.ts'
import { addToHeard } from './addToHeard.ts'
import { answerValues } from './answerValues.ts'
import { askAgain, asking } from './asking.ts'
import { askToCall } from './askToCall.ts'
import { begin, openForm } from './begin.ts'
import { answeringOf, changeStep, obey, speak } from './commands.ts'
import { type Conversed, conversed, refusal, saying, statement, withDraft, withoutMenu } from './conversed.ts'
import type { Inbound } from './inbound.ts'
import { addedToHeard } from './keepHeard.ts'
import { namesLanguageAsked } from './namesLanguageAsked.ts'
import { namesOption } from './namesOption.ts'
import { hearOffer, keptApart, offerAnswer, withoutFeedback } from './offerAboutUs.ts'
import { type Open, open } from './open.ts'
import { afterOutcome, declined, notUnderstood } from './outcome.ts'
import { pressedCommand } from './pressedCommand.ts'
import { quietly } from './quietly.ts'
import type { ConversationState } from './state.ts'
import { hearWords, stayQuiet } from './urgent.ts'
import { withoutDraftCode } from './wayBack/chosenWord.ts'
import { comeToSent, hearWay } from './wayBack/hearWay.ts'
import { withoutOffer } from './wayBack/openWay.ts'
import { seated } from './wayBack/seated.ts'
import { standingAsk } from './wayBack/wayAsk.ts'
import { askStandingAgain, standingAnswer } from './withdrawHook.ts'
import { wishAsk } from './withdrawOpen.ts'
import { hearAboutSent } from './withdrawSent.ts'
import type { World } from './world.ts'

/**
 * One turn of a conversation: the state and what was said in, the state and what to say out. Pure: the same arguments
 * give the same turn, so that it can be taken again when somebody else changed the conversation meanwhile.
 *
 * The order is the safety: the floor hears every typed word first; a list or a confirmation that is open is settled
 * before the form goes on; what exactly names an option always answers it.
 */
export const converse = (before: ConversationState, inbound: Inbound, world: World): Conversed => {
  const state = seated(before, inbound, world)
  const turn = keptApart(state, askStandingAgain(state, hear(state, inbound, world), world), world)
  return turn.newKey || turn.referral !== undefined ? { ...turn, state: withoutDraftCode(turn.state) } : turn
}

const hear = (state: ConversationState, inbound: Inbound, world: World): Conversed => {
  const { said } = inbound
  switch (said.is) {
    case 'joined':
      if (state.quiet) return stayQuiet(state, world)
      return cameBack(state, world) ?? joined(state, world)
    case 'start':
      // After a loss a page that is loaded again asks nothing either; "start again" said in words does.
      if (state.quiet) return stayQuiet(state, world)
      if (world.teams !== undefined) return begin({ ...state, lang: spokenIn(said.lang, state, world) }, world)
      return said.path === 'call-me'
        ? askToCall({ ...state, lang: spokenIn(said.lang, state, world) }, world)
        : openForm(state, said.form, spokenIn(said.lang, state, world), world)
    case 'command':
      return pressedCommand(state, said.command, world)
    case 'attachment':
      return conversed(state, [
        statement(world.voice(state.lang), 'attachment'),
        ...(state.quiet ? [] : askAgain(state, world)),
      ])
    case 'values': {
      const answered = standingAnswer(state, said.values, world) ?? offerAnswer(state, said.values, world)
      return answered === undefined
        ? answerValues(withoutOffer(state), said.values, world)
        : hearText(state, answered, world)
    }
    case 'text':
      return hearText(state, said.text, world)
  }
}

/** The page brings somebody back to something sent, its word proved. */
const cameBack = (state: ConversationState, world: World): Conversed | undefined => {
  const answered = world.ways?.answered
  if (answered?.is !== 'proved' || answered.proved.is !== 'right' || answered.proved.way.is !== 'sent') return undefined
  return comeToSent(state, answered.proved.way, world)
}

const joined = (state: ConversationState, world: World): Conversed => {
  if (standingAsk(state, world)) return conversed(state)
  return state.form === undefined ? begin(state, world) : conversed(state, askAgain(state, world))
}

const hearText = (before: ConversationState, text: string, world: World): Conversed => {
  const ask = before.quiet ? undefined : (standingAsk(before, world) ?? asking(before, world))
  const isOption = ask !== undefined && namesOption(text, ask)
  const heard = isOption ? [] : hearWords([text], ask)
  if (heard.length > 0) return addToHeard(withoutFeedback(before, world), heard, text, world)
  const isAnswer = isOption || namesLanguageAsked(text, before, world)
  const command = isAnswer ? undefined : commandIn(text, ask, before.lang)
  const aboutSent =
    isOption && !wishAsk(before, world)
      ? undefined
      : hearAboutSent(withoutFeedback(before, world), text, command, world)
  if (aboutSent) return aboutSent
  const aboutWay = hearWay(before, text, command, world)
  if (aboutWay) return aboutWay
  const state = withoutOffer(before)
  if (state.quiet) return quietly(state, command, world)
  const aboutOffer = hearOffer(state, text, command, world)
  if (aboutOffer) return aboutOffer
  if (command) return obey(state, command, world)
  if (state.menu !== undefined) return choose(state, state.menu, text, ask, world)
  const here = open(state, world)
  if (here === undefined) return begin(state, world)
  if (here.draft.pending) return settle(state, here, text, world)
  const answering = answeringOf(here, state, world)
  const words = addedToHeard(state, here, text)
  return afterOutcome(state, here, answer(here.published.form, here.draft, { text: words }, answering), world)
}

/** A language the team does not offer is not spoken, whoever asks for it. */
const spokenIn = (lang: Lang | undefined, state: ConversationState, { team }: World): Lang =>
  lang !== undefined && team.languages.includes(lang) ? lang : state.lang

/**
 * A language named where languages are the options is an answer, not a wish to change the chat's: "po polsku", "in Somali".
 * "Switch to Polish" is a wish everywhere. And a wish for a person is an answer where an option is called so: "zadzwońcie do
 * mnie" among the ways to be reached.
 */
const commandIn = (text: string, ask: Ask | undefined, lang: Lang): ReturnType<typeof readCommand> => {
  const command = readCommand(text, lang)
  if (ask === undefined || ask.options.length === 0) return command
  const isClear = (said: string) => readChoices(said, ask.options, { lang, many: false }).heard === 'clear'
  switch (command?.is) {
    case 'person':
      return isClear(text) ? undefined : command
    case 'language':
      return isClear(text) || (namesLanguage(text) && isClear('english')) ? undefined : command
    default:
      return command
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
    const first = menu === 'start' || menu === 'team' ? [] : [refusal(voice, why)]
    return conversed(state, [...first, ...askAgain(state, world)])
  }
  switch (menu) {
    case 'team':
      return begin({ ...state, team: value }, withoutTeams(world))
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

/** From here on the team is known. */
const withoutTeams = ({ teams: _, ...world }: World): World => world

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
  const form = here.published.form
  const answering = answeringOf(here, state, world)
  const yes = yesOrNo(text, state)
  if (yes === true) return afterOutcome(state, here, confirmPending(form, here.draft, answering), world)
  if (yes === false) return declined(state, here, world)
  if (here.draft.pending?.is === 'drop') return conversed(state, askAgain(state, world))
  const outcome = answer(form, letGo(here.draft), { text }, answering)
  // Not an answer either: the reading still waits for its yes or no.
  if (outcome.is === 'rejected') return notUnderstood(state, 'not-understood', world)
  return afterOutcome(withDraft(state, letGo(here.draft)), here, outcome, world)
}

const yesOrNo = (text: string, state: ConversationState): boolean | undefined => {
  const typed = text.trim()
  if (typed === '1') return true
  if (typed === '2') return false
  const read = readYesNo(text, state.lang)
  return read.heard === 'unclear' ? undefined : read.value
}
