import type { Conversed } from './conversed.ts'
import type { ConversationState } from './state.ts'
import { wishAsk, withoutWish } from './withdrawOpen.ts'
import type { World } from './world.ts'

/**
 * Asks what an open wish waits for again, in place of the question it stands before: after help, a person, urgent help, a
 * language. When somebody goes elsewhere meanwhile (another form, the beginning), the wish is let go and nothing happens.
 */
export const askWishAgain = (before: ConversationState, turn: Conversed, world: World): Conversed => {
  const { state } = turn
  if (state.menu === 'start' || state.form !== before.form || state.quiet) return { ...turn, state: withoutWish(state) }
  const ask = wishAsk(state, world)
  if (ask === undefined) return turn
  return {
    ...turn,
    replies: [...turn.replies.filter((reply) => reply.is !== 'ask'), { is: 'ask', lang: state.lang, ask }],
  }
}

/** What a card or a page gives to an open wish, as words; `undefined` when it answers something else. */
export const wishAnswer = (
  state: ConversationState,
  values: Readonly<Record<string, unknown>>,
  world: World,
): string | undefined => {
  const value = values[wishAsk(state, world)?.question ?? '']
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : undefined
}
