import { readChoices } from '../words/understanding/readChoices.ts'
import type { Command } from '../words/understanding/readCommand.ts'
import { readYesNo } from '../words/understanding/readYesNo.ts'
import { addToSent } from './addToSent.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, statement } from './conversed.ts'
import { open } from './open.ts'
import type { ConversationState } from './state.ts'
import { stayQuiet } from './urgent.ts'
import { handedBack, withoutWay, withWay } from './wayBack/openWay.ts'
import { elsewhereTask } from './withdrawElsewhere.ts'
import { type OpenWish, openWish, wishAsk, withoutWish, withWish } from './withdrawOpen.ts'
import { wishTask } from './withdrawTask.ts'
import { readWish, type SaidWish } from './withdrawWish.ts'
import type { World } from './world.ts'

/**
 * Hears a wish to take back what was sent, or to add to it, and what answers one that is open; `undefined` when what was
 * said is neither. Called after the safety floor, with the command it may be.
 *
 * The same words whatever the team has made of what was sent: an answer here never tells how it stands, because whoever holds
 * the phone may not be who sent it, and a professional from the web is told no status until somebody has checked who they
 * are. Anything sent elsewhere needs the word that was chosen for it, else it goes to a person: a reference can be read over
 * a shoulder.
 */
export const hearAboutSent = (
  state: ConversationState,
  text: string,
  command: Command | undefined,
  world: World,
): Conversed | undefined => {
  const wish = openWish(state)
  if (wish !== undefined && command !== undefined) return insteadOfAnswer(state, command, world)
  const said = readWish(text, state.lang, isIdle(state, world))
  if (said !== undefined) return state.quiet ? wishInQuiet(state, said, world) : begin(state, said, world)
  return wish === undefined || state.quiet ? undefined : settle(state, wish, text, world)
}

const isIdle = (state: ConversationState, world: World): boolean =>
  state.sent.length > 0 &&
  (state.menu === undefined || state.menu === 'start') &&
  open(state, world) === undefined &&
  openWish(state) === undefined

/** Going back from it, or skipping it, leaves what was sent as it is; why we ask is said; all else is as always. */
const insteadOfAnswer = (state: ConversationState, command: Command, world: World): Conversed | undefined => {
  const why = wishAsk(state, world)?.why
  switch (command.is) {
    case 'back':
    case 'skip':
    case 'change':
      return leave(state, world)
    case 'why':
      return why === undefined ? undefined : conversed(state, [{ is: 'statement', lang: state.lang, text: why }])
    default:
      return undefined
  }
}

const begin = (state: ConversationState, said: SaidWish, world: World): Conversed => {
  const [newest] = state.sent.toReversed()
  const named = state.sent.find(({ reference }) => reference === said.reference)
  if (newest === undefined || (said.reference !== undefined && named === undefined))
    return world.ways !== undefined && said.reference !== undefined
      ? conversed(withWay(withoutWish(state), { is: 'proving', wish: said.is, code: said.reference }))
      : elsewhere(state, said, world)
  const left = said.is === 'withdraw' ? state.sent.filter(({ takenBack }) => !takenBack) : state.sent
  const before = (named ?? (left.length === 0 ? newest : undefined))?.reference
  if (said.is === 'withdraw' && before !== undefined && isTakenBack(state, before))
    return takenBackBefore(state, before, world)
  const only = left.length === 1 ? left[0] : undefined
  const { reference } = named ?? only ?? {}
  return ask(withWish(state, { is: said.is, ...(reference === undefined ? {} : { reference }) }, world), world)
}

const ask = (state: ConversationState, world: World): Conversed => {
  const question = wishAsk(state, world)
  return conversed(state, question === undefined ? [] : [{ is: 'ask', lang: state.lang, ask: question }])
}

/** "No thanks" adds nothing; "no, she has moved to her mother's" does. */
const longestNo = 20

const settle = (state: ConversationState, { is, reference }: OpenWish, text: string, world: World): Conversed => {
  if (reference === undefined) return choose(state, is, text, world)
  const typed = text.trim()
  const read = readYesNo(text, state.lang)
  if (is === 'add') {
    const isNo = read.heard !== 'unclear' && !read.value && typed.length <= longestNo
    return isNo ? leave(state, world) : addToSent(state, reference, text, world)
  }
  const yes = typed === '1' ? true : typed === '2' ? false : read.heard === 'unclear' ? undefined : read.value
  if (yes === undefined) return ask(state, world)
  return yes ? takeBack(state, reference, world) : leave(state, world)
}

const choose = (state: ConversationState, is: SaidWish['is'], text: string, world: World): Conversed => {
  const read = readChoices(text, wishAsk(state, world)?.options ?? [], { lang: state.lang, many: false })
  const reference = read.heard === 'unclear' ? undefined : read.values[0]
  return ask(reference === undefined ? state : withWish(state, { is, reference }, world), world)
}

const takeBack = (state: ConversationState, reference: string, world: World): Conversed => {
  if (isTakenBack(state, reference)) return takenBackBefore(state, reference, world)
  const voice = world.voice(state.lang)
  const done = statement(voice, 'withdrawn', { reference, privacyUrl: world.privacyUrl })
  const task = wishTask(state, reference, { is: 'withdraw' }, world)
  // Whoever came back for it has nothing left to do here.
  if (state.way?.is === 'visiting')
    return conversed(handedBack(withoutWay(withoutWish(state))), [done, statement(voice, 'way-taken-back')], [task])
  const sent = state.sent.map((one) => (one.reference === reference ? { ...one, takenBack: true as const } : one))
  const after = { ...withoutWish(state), sent }
  return conversed(after, [done, ...(state.quiet ? [] : askAgain(after, world))], [task])
}

const isTakenBack = ({ sent }: ConversationState, reference: string): boolean =>
  sent.some((one) => one.reference === reference && one.takenBack === true)

/** The team knows already: one wish makes one task. */
const takenBackBefore = (state: ConversationState, reference: string, world: World): Conversed => {
  const after = withoutWish(state)
  const told = statement(world.voice(state.lang), 'withdrawn-before', { reference })
  return conversed(after, [told, ...(state.quiet ? [] : askAgain(after, world))])
}

const leave = (state: ConversationState, world: World): Conversed => {
  const after = withoutWish(state)
  return conversed(after, [statement(world.voice(state.lang), 'sent-left'), ...askAgain(after, world)])
}

/** After a loss nothing is asked, not even "are you sure": one thing sent is taken back, anything else is a person's. */
const wishInQuiet = (state: ConversationState, said: SaidWish, world: World): Conversed => {
  const [first, second] = state.sent
  if (said.is === 'withdraw' && first !== undefined && second === undefined)
    return takeBack(state, first.reference, world)
  const { replies } = stayQuiet(state, world)
  return conversed(state, replies, [elsewhereTask(state, said, world)])
}

/** Without its code and its word only a person can say whose it is. */
const elsewhere = (state: ConversationState, said: SaidWish, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const withCode = world.ways === undefined ? [] : [statement(voice, 'way-type-code')]
  return conversed(
    state,
    [statement(voice, 'sent-elsewhere'), ...withCode, ...askAgain(state, world)],
    [elsewhereTask(state, said, world)],
  )
}
