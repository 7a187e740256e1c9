import type { Seat } from './port.ts'

/** Remembered conversations, at most: a forgotten one is only looked up once more. */
const most = 10_000

/** Which conversations were started, without reading their whole history for every message. */
export type Started = { readonly add: (seat: Seat) => void; readonly has: (seat: Seat) => Promise<boolean> }

export const makeStarted = (lookUp: (seat: Seat) => Promise<boolean>): Started => {
  const known = new Set<string>()
  const add = ({ conversation }: Seat): void => {
    known.add(conversation)
    const [oldest] = known
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  return {
    add,
    has: async (seat) => {
      if (known.has(seat.conversation)) return true
      const isStarted = await lookUp(seat)
      if (isStarted) add(seat)
      return isStarted
    },
  }
}
