import type { Turns } from '../../conversation/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { commitTurn } from './commitTurn.ts'
import { expireConversations } from './expireConversations.ts'
import { historyAfter } from './historyAfter.ts'
import { loadTurn } from './loadTurn.ts'

/** The conversation's port over a database: see `Turns` for what each promises. */
export const makeTurns = (parts: StoreParts): Turns => ({
  load: (address, providerId, now) => loadTurn(parts, address, providerId, now),
  commit: (turn) => commitTurn(parts, turn),
  history: (address, afterNo, now) => historyAfter(parts, address, afterNo, now),
  expire: (now) => expireConversations(parts, now),
})
