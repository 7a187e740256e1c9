import { type Conversed, withoutMenu } from './conversed.ts'
import { withoutFeedback } from './offerAboutUs.ts'
import type { ConversationState } from './state.ts'
import { handedBack, withoutWay } from './wayBack/openWay.ts'
import { standingAsk } from './wayBack/wayAsk.ts'
import { openWish, withoutWish } from './withdrawOpen.ts'
import type { World } from './world.ts'

/**
 * Asks what an open wish or a way back waits for again, in place of the question it stands before: after help, a person,
 * urgent help, a language. When somebody goes elsewhere meanwhile (another form, the beginning), both are let go and
 * nothing happens; and what was sent elsewhere is here only as long as something is done about it.
 */
export const askStandingAgain = (before: ConversationState, turn: Conversed, world: World): Conversed => {
  // Taken again in a moment, with what it asks for.
  if (turn.asks !== undefined) return turn
  const isElsewhere = turn.state.menu === 'start' || hasGoneOn(before, turn.state, world) || turn.state.quiet
  const state = returned(isElsewhere ? withoutWay(withoutWish(turn.state)) : turn.state)
  const ask = isElsewhere ? undefined : standingAsk(state, world)
  if (ask === undefined) return { ...turn, state }
  return {
    ...turn,
    state,
    replies: [...turn.replies.filter((reply) => reply.is !== 'ask'), { is: 'ask', lang: state.lang, ask }],
  }
}

/** What was lent goes back once its wish is done, unless somebody came back for it. */
const returned = (state: ConversationState): ConversationState =>
  openWish(withoutMenu(state)) === undefined && state.way?.is !== 'visiting' ? handedBack(state) : state

/** Elsewhere: another form, or the beginning. Letting go of a small form that was offered leads nowhere. */
const hasGoneOn = (before: ConversationState, { form }: ConversationState, world: World): boolean =>
  form !== before.form && form !== withoutFeedback(before, world).form

/** What a card or a page gives to an open wish or way back, as words; `undefined` when it answers something else. */
export const standingAnswer = (
  state: ConversationState,
  values: Readonly<Record<string, unknown>>,
  world: World,
): string | undefined => {
  const value = values[standingAsk(state, world)?.question ?? '']
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : undefined
}
