import type { Turns } from '../../conversation/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { makeWaysBack } from '../waysBack/makeWaysBack.ts'
import { commitTurn } from './commitTurn.ts'
import { expireConversations } from './expireConversations.ts'
import { historyAfter } from './historyAfter.ts'
import { loadTurn } from './loadTurn.ts'
import { makeLately } from './makeLately.ts'

/** The conversation's port over a database: see `Turns` for what each promises. */
export const makeTurns = (parts: StoreParts): Turns => {
  const lately = makeLately()
  return {
    load: (address, providerId, now) => loadTurn(parts, lately, address, providerId, now),
    commit: (turn) => commitTurn(parts, lately, turn),
    history: (address, afterNo, now) => historyAfter(parts, address, afterNo, now),
    expire: (now) => {
      lately.forget()
      return expireConversations(parts, now)
    },
    waysBack: makeWaysBack(parts),
  }
}
