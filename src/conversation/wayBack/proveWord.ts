import { askAgain } from '../asking.ts'
import { type Conversed, conversed, statement } from '../conversed.ts'
import type { ConversationState } from '../state.ts'
import { elsewhereTask } from '../withdrawElsewhere.ts'
import { withWish } from '../withdrawOpen.ts'
import type { World } from '../world.ts'
import { leaveWay } from './chooseWord.ts'
import { lent, withoutWay } from './openWay.ts'
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

const proved = (state: ConversationState, way: Proving, answer: Proved, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const gone = withoutWay(state)
  const wish = { is: way.wish, reference: way.code }
  switch (answer.is) {
    case 'right':
      return opened(gone, wish, answer.way, world)
    case 'locked':
      return conversed(gone, [statement(voice, 'way-locked', { minutes: answer.minutes }), ...askAgain(gone, world)])
    case 'wrong': {
      if (answer.isLast)
        return conversed(
          gone,
          [statement(voice, 'way-wrong'), statement(voice, 'way-person'), ...askAgain(gone, world)],
          [elsewhereTask(gone, wish, world)],
        )
      if (answer.minutes === undefined) return conversed(state, [statement(voice, 'way-wrong')])
      const wait = statement(voice, 'way-locked', { minutes: answer.minutes })
      return conversed(gone, [statement(voice, 'way-wrong'), wait, ...askAgain(gone, world)])
    }
  }
}

const opened = (
  state: ConversationState,
  wish: { readonly is: Proving['wish']; readonly reference: string },
  way: WayTo,
  world: World,
): Conversed => {
  const voice = world.voice(state.lang)
  if (way.is === 'draft') return conversed(state, [statement(voice, 'way-unsent'), ...askAgain(state, world)])
  // The steps of another team's referral are not this conversation's to take.
  if (way.isOver || way.team !== world.team.id)
    return conversed(
      state,
      [statement(voice, way.isOver ? 'way-over' : 'way-person'), ...askAgain(state, world)],
      [elsewhereTask(state, wish, world)],
    )
  return conversed(withWish(lent(state, way), wish, world))
}
