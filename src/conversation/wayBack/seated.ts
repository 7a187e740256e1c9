import type { Instant } from '../../time/instant.ts'
import type { Inbound } from '../inbound.ts'
import type { ConversationState } from '../state.ts'
import type { World } from '../world.ts'

/** Two presses of one button come this close together, and it cannot be known which answer the phone will keep. */
const onePressMillis = 10_000

/**
 * Who is in a conversation once somebody came back to it with its code and word: they, and nobody who was there before.
 * A phone left lying somewhere must not go on showing what is written on another.
 */
export const seated = (
  state: ConversationState,
  { said, providerId }: Inbound,
  { ways, now }: World,
): ConversationState => {
  const answered = ways?.answered
  if (said.is !== 'joined' || providerId === undefined) return state
  if (answered?.is !== 'proved' || answered.proved.is !== 'right') return state
  const samePress = (state.seats ?? []).filter(({ at }) => isWithin(at, now))
  return { ...state, seats: [...samePress, { name: providerId, at: now }] }
}

/** Whether this seat, by the name of the turn it came back with, is one of those that may still be here. */
export const hasSeat = ({ seats }: ConversationState, name: string | undefined): boolean =>
  seats === undefined || seats.some((seat) => seat.name === name)

const isWithin = (at: Instant, now: Instant): boolean => Math.abs(Date.parse(now) - Date.parse(at)) <= onePressMillis
