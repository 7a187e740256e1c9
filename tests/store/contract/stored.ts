import { expect } from 'vitest'
import type { Committed, Conversation, Turn } from '../../../src/conversation/ports.ts'
import type { Store } from '../../../src/store/makeStore.ts'

/** Commits a turn that must be stored, and answers the conversation after it. */
export const stored = async (store: Store, turn: Turn): Promise<Conversation> => {
  const committed: Committed = await store.turns.commit(turn)
  if (committed.is !== 'stored') throw new Error(`The turn was ${committed.is}.`)
  expect(committed.conversation.state).toEqual(turn.state)
  return committed.conversation
}
