import type { Turns } from '../../conversation/ports.ts'
import { wishStatements } from '../life/wishStatements.ts'
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
    commit: async (turn) => {
      const { statements, again } = await wishStatements(parts, turn)
      const once = again.size === 0 ? turn : { ...turn, tasks: turn.tasks.filter(({ id }) => !again.has(id)) }
      return commitTurn(parts, lately, once, statements)
    },
    history: (address, afterNo, now) => historyAfter(parts, address, afterNo, now),
    expire: (now) => {
      lately.forget()
      return expireConversations(parts, now)
    },
    waysBack: makeWaysBack(parts),
  }
}
