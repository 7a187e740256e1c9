import { plusDays } from '../../policy/plusDays.ts'
import { type Conversed, conversed, statement } from '../conversed.ts'
import { open } from '../open.ts'
import type { Reply } from '../reply.ts'
import type { ConversationState } from '../state.ts'
import type { World } from '../world.ts'
import { withWay } from './openWay.ts'

/**
 * Stops for now: until which day the answers are kept here, and whether they would like to go on from another device.
 * Without answers there is nothing to come back to.
 */
export const saveForLater = (state: ConversationState, world: World): Conversed => {
  const said = [statement(world.voice(state.lang), 'saved', { day: keptUntil(state, world) })]
  return conversed(mayOffer(state, world) ? withWay(state, { is: 'offered' }) : state, said)
}

/** The state with the offer in it, where one may be made. */
export const offered = (state: ConversationState, world: World): ConversationState =>
  mayOffer(state, world) ? withWay(state, { is: 'offered' }) : state

const mayOffer = (state: ConversationState, world: World): boolean =>
  world.ways?.offers === true && !state.quiet && open(state, world)?.published.gives.is === 'referral'

/** The day unfinished answers are deleted, as people of the language write it. */
export const keptUntil = (state: ConversationState, { voice, team }: World): string =>
  voice(state.lang).day(plusDays(team.today, team.keepDays))

/** After sending, once, as words that wait for nothing: whatever is said next is heard as always. */
export const sentOffer = (state: ConversationState, world: World): readonly Reply[] =>
  world.ways?.offers === true && !state.quiet ? [statement(world.voice(state.lang), 'way-offer-sent')] : []
