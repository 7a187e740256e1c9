import type { ConversationState } from '../state.ts'

type Way = NonNullable<ConversationState['way']>

/** The way back that waits for an answer; none while a list is open. */
export const openWay = ({ way, menu }: ConversationState): Way | undefined => (menu === undefined ? way : undefined)

export const withWay = ({ menu: _, ...state }: ConversationState, way: Way): ConversationState => ({ ...state, way })

export const withoutWay = ({ way: _, ...state }: ConversationState): ConversationState => state

/** An offer stands for one answer only: whatever else is said, it was not in the way. */
export const withoutOffer = (state: ConversationState): ConversationState =>
  state.way?.is === 'offered' ? withoutWay(state) : state

/** Something sent elsewhere, among what was sent here, until `handedBack`. Only after its word was right. */
export const lent = (
  state: ConversationState,
  { form, reference }: { readonly form: string; readonly reference: string },
): ConversationState => ({
  ...handedBack(state),
  sent: [...handedBack(state).sent, { form, reference }],
  lent: reference,
})

export const handedBack = ({ lent: reference, ...state }: ConversationState): ConversationState =>
  reference === undefined ? state : { ...state, sent: state.sent.filter((sent) => sent.reference !== reference) }

/** What was sent from this very conversation, newest last. */
export const sentHere = ({ sent, lent: reference }: ConversationState): ConversationState['sent'] =>
  sent.filter((one) => one.reference !== reference)
