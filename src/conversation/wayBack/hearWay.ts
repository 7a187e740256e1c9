import { readChoices } from '../../words/understanding/readChoices.ts'
import type { Command } from '../../words/understanding/readCommand.ts'
import { readYesNo } from '../../words/understanding/readYesNo.ts'
import { askAgain } from '../asking.ts'
import { type Conversed, conversed, statement, withoutMenu } from '../conversed.ts'
import { open } from '../open.ts'
import type { ConversationState } from '../state.ts'
import { withWish } from '../withdrawOpen.ts'
import type { World } from '../world.ts'
import { chooseWord, leaveWay } from './chooseWord.ts'
import { toChoose } from './chosenWord.ts'
import { handedBack, lent, openWay, sentHere, withoutWay, withWay } from './openWay.ts'
import { personTask, proveWord } from './proveWord.ts'
import { sentCopyWords } from './sentCopyWords.ts'
import { wayAsk } from './wayAsk.ts'
import { asksForWay } from './wayPhrases.ts'
import type { WayTo } from './ways.ts'

/**
 * What is said to a way back that waits for an answer, or asks for one; `undefined` when it is neither. Called after the
 * safety floor and after wishes about something sent, with the command it may be.
 */
export const hearWay = (
  state: ConversationState,
  text: string,
  command: Command | undefined,
  world: World,
): Conversed | undefined => {
  if (world.ways === undefined || state.quiet) return undefined
  const way = openWay(state)
  if (way === undefined) return asked(state, text, world)
  if (command !== undefined) return insteadOfAnswer(state, command, world)
  switch (way.is) {
    case 'offered':
      return settleOffer(state, text, world)
    case 'choosing':
      return chooseWord(state, way, text, world)
    case 'proving':
      return proveWord(state, way, text, world)
    case 'visiting':
      return visit(state, text, world)
  }
}

const asked = (state: ConversationState, text: string, world: World): Conversed | undefined => {
  const mayChoose = state.menu === undefined || state.menu === 'start'
  if (!mayChoose || world.ways?.offers !== true || !asksForWay(text, state.lang)) return undefined
  if (open(state, world)?.published.gives.is === 'referral') return conversed(toChoose(state))
  const newest = sentHere(state).at(-1)
  if (newest === undefined) return undefined
  return conversed(toChoose(withoutMenu(state), newest.reference))
}

const insteadOfAnswer = (state: ConversationState, command: Command, world: World): Conversed | undefined => {
  const is = state.way?.is
  switch (command.is) {
    case 'skip':
      return is === 'visiting' ? undefined : leaveWay(state, world)
    case 'back':
    case 'change':
      return is === 'choosing' || is === 'proving' ? leaveWay(state, world) : undefined
    case 'person':
      return state.way?.is === 'proving' ? askPersonInstead(state, state.way, world) : undefined
    case 'why': {
      const why = wayAsk(state, world)?.why
      return why === undefined ? undefined : conversed(state, [{ is: 'statement', lang: state.lang, text: why }])
    }
    default:
      return undefined
  }
}

/** Whoever has no word, or has lost it: a person finds out whose it is, and knows what it is about. */
const askPersonInstead = (
  state: ConversationState,
  { wish, code }: Extract<NonNullable<ConversationState['way']>, { is: 'proving' }>,
  world: World,
): Conversed => {
  const after = withoutWay(state)
  const told = statement(world.voice(state.lang), 'way-person')
  return conversed(after, [told, ...askAgain(after, world)], [personTask(after, { wish, code }, world)])
}

/** Only a yes or a no is an answer to an offer. */
const settleOffer = (state: ConversationState, text: string, world: World): Conversed | undefined => {
  const typed = text.trim()
  const read = readYesNo(text, state.lang)
  const yes = typed === '1' ? true : typed === '2' ? false : read.heard === 'unclear' ? undefined : read.value
  if (yes === undefined) return undefined
  return yes ? conversed(toChoose(state)) : leaveWay(state, world)
}

/** Back at something sent, after its word was right: what there is to do with it. */
export const comeToSent = (state: ConversationState, way: Extract<WayTo, { is: 'sent' }>, world: World): Conversed => {
  const visiting = { is: 'visiting' as const, ...(way.isOver ? { isOver: true as const } : {}) }
  const said = way.isOver ? [statement(world.voice(state.lang), 'way-over')] : []
  return conversed(withWay(lent(state, way), visiting), said)
}

const visit = (state: ConversationState, text: string, world: World): Conversed => {
  const { lent: reference } = state
  const read = readChoices(text, wayAsk(state, world)?.options ?? [], { lang: state.lang, many: false })
  const what = read.heard === 'unclear' ? undefined : read.values[0]
  if (reference === undefined) return conversed(withoutWay(state), askAgain(withoutWay(state), world))
  switch (what) {
    case 'withdraw':
    case 'add':
      return conversed(withWish(state, { is: what, reference }, world))
    case 'copy': {
      const answered = world.ways?.answered
      if (answered?.is !== 'copy') return { ...conversed(state), asks: { is: 'copy', reference } }
      return conversed(state, sentCopyWords(answered.sent, reference, state, world))
    }
    case 'close':
      return conversed(handedBack(withoutWay(state)), [statement(world.voice(state.lang), 'way-closed')])
    default:
      return conversed(state)
  }
}
