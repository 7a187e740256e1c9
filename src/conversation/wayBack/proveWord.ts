import type { NewTask } from '../../referrals/newTask.ts'
import { askAgain } from '../asking.ts'
import { type Conversed, conversed, statement } from '../conversed.ts'
import type { ConversationState } from '../state.ts'
import { elsewhereTask } from '../withdrawElsewhere.ts'
import { withWish } from '../withdrawOpen.ts'
import type { World } from '../world.ts'
import { leaveWay } from './chooseWord.ts'
import { lent, withoutWay, withWay } from './openWay.ts'
import { plainWord } from './plainWord.ts'
import { saysNo } from './saysNo.ts'
import type { Proved, WayTo } from './ways.ts'

type Proving = Extract<NonNullable<ConversationState['way']>, { is: 'proving' }>

/**
 * The word for something sent elsewhere. Right: the same questions as where it was sent from. Wrong: said kindly, the same
 * for a code that does not exist; after the last try of a day it is a person's to do.
 */
export const proveWord = (state: ConversationState, way: Proving, text: string, world: World): Conversed => {
  if (saysNo(text, state.lang)) return leaveWay(state, world)
  const answered = world.ways?.answered
  if (answered?.is !== 'proved')
    return {
      ...conversed(state),
      asks: { is: 'prove', code: way.code, word: plainWord(text.slice(0, mostTyped)) },
      forgetsWords: true,
    }
  return { ...proved(state, way, answered.proved, world), forgetsWords: true }
}

/** More than any word that can be chosen; what is longer is wrong all the same. */
const mostTyped = 200

/**
 * While it is locked its question stays: the word typed once more must not be taken for the answer to another one, and be
 * kept. "No", "leave it" and "back" leave it.
 */
const proved = (state: ConversationState, way: Proving, answer: Proved, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const leave = statement(voice, 'way-leave')
  switch (answer.is) {
    case 'right':
      return opened(withoutWay(state), way, answer.way, world)
    case 'locked':
      return conversed(state, [statement(voice, 'way-locked', { count: answer.minutes }), leave])
    case 'wrong': {
      const wrong = statement(voice, 'way-wrong')
      if (answer.isLast)
        return conversed(state, [wrong, statement(voice, 'way-person'), leave], [personTask(state, way, world)])
      if (answer.minutes === undefined) return conversed(state, [wrong])
      return conversed(state, [wrong, statement(voice, 'way-locked', { count: answer.minutes }), leave])
    }
  }
}

/** For a person, who finds out whose it is. The code of unfinished answers leads a person nowhere. */
export const personTask = (
  state: ConversationState,
  { wish, code }: { readonly wish: Proving['wish']; readonly code: string },
  world: World,
): NewTask => {
  const isKnown = wish !== 'word' || state.sent.some(({ reference }) => reference === code)
  return elsewhereTask(state, { is: wish, ...(isKnown ? { reference: code } : {}) }, world)
}

const opened = (state: ConversationState, { wish, code }: Proving, way: WayTo, world: World): Conversed => {
  const voice = world.voice(state.lang)
  if (wish === 'word')
    return conversed(withWay(state, { is: 'choosing', ...(way.is === 'sent' ? { reference: way.reference } : {}) }))
  if (way.is === 'draft') return conversed(state, [statement(voice, 'way-unsent'), ...askAgain(state, world)])
  // The steps of another team's referral are not this conversation's to take.
  if (way.isOver || way.team !== world.team.id)
    return conversed(
      state,
      [statement(voice, way.isOver ? 'way-over' : 'way-person'), ...askAgain(state, world)],
      [personTask(state, { wish, code }, world)],
    )
  return conversed(withWish(lent(state, way), { is: wish, reference: code }, world))
}
