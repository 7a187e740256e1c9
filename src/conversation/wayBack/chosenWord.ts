import type { ConversationState } from '../state.ts'
import { withWay } from './openWay.ts'

/**
 * Where a word is chosen: at once, or, where one was chosen before, once that one was right. Whoever merely holds the
 * phone may not put a word of theirs in its place. `reference`: for something sent; without it, the unfinished answers.
 */
export const toChoose = (state: ConversationState, reference?: string): ConversationState => {
  const before = state.chosen?.find((one) => one.reference === reference)
  return before === undefined
    ? withWay(state, { is: 'choosing', ...(reference === undefined ? {} : { reference }) })
    : withWay(state, { is: 'proving', wish: 'word', code: before.code })
}

/** A word was chosen for this code. The unfinished answers have one code at a time. */
export const withChosen = (state: ConversationState, code: string, reference?: string): ConversationState => {
  const others = (state.chosen ?? []).filter((one) => one.reference !== reference)
  return { ...state, chosen: [...others, { code, ...(reference === undefined ? {} : { reference }) }] }
}

/** What is sent or forgotten takes the way to the unfinished answers with it, as in the store. */
export const withoutDraftCode = ({ chosen = [], ...state }: ConversationState): ConversationState => {
  const left = chosen.filter(({ reference }) => reference !== undefined)
  return left.length === 0 ? state : { ...state, chosen: left }
}
