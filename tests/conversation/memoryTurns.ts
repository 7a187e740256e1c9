import type { Conversation, HistoryEntry, Turn, Turns } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { Fault, type FaultCode } from '../../src/fault.ts'

/** A store in memory, as faithful as these tests need: once per message, guarded by rev, and broken on request. */
export const memoryTurns = () => {
  const conversations = new Map<string, Conversation>()
  const seen = new Map<string, readonly Reply[]>()
  const histories = new Map<string, HistoryEntry[]>()
  const committed: Turn[] = []
  let broken: FaultCode | undefined
  let stale = 0
  const keyOf = ({ channel, conversation }: Turn['address']): string => `${channel}|${conversation}`
  const check = (): void => {
    if (broken) throw new Fault(broken)
  }
  const turns: Turns = {
    load: async (address, providerId) => {
      check()
      const conversation = conversations.get(keyOf(address))
      const replies = providerId === undefined ? undefined : seen.get(`${keyOf(address)}|${providerId}`)
      return { ...(conversation ? { conversation } : {}), ...(replies ? { seen: replies } : {}) }
    },
    commit: async (turn) => {
      // Somewhere a disk is slower than the next message.
      await Promise.resolve()
      check()
      const key = keyOf(turn.address)
      const before = conversations.get(key)
      if (stale > 0) {
        stale -= 1
        return { is: 'stale' }
      }
      const said = turn.cause === undefined ? undefined : seen.get(`${key}|cause ${turn.cause}`)
      if (said) return { is: 'seen', replies: said }
      if ((before?.rev ?? 0) !== turn.rev) return { is: 'stale' }
      if (!before && turn.expiresAt === undefined) return { is: 'stale' }
      const history = histories.get(key) ?? []
      const entries = [
        ...(turn.inbound ? [{ from: 'person' as const, inbound: turn.inbound }] : []),
        ...turn.replies.map((reply) => ({ from: 'service' as const, reply })),
      ]
      for (const entry of entries) history.push({ no: history.length + 1, at: turn.at, entry })
      histories.set(key, history)
      if (turn.cause !== undefined) seen.set(`${key}|cause ${turn.cause}`, turn.replies)
      if (turn.inbound) seen.set(`${key}|${turn.providerId ?? turn.inbound.providerId}`, turn.replies)
      const conversation = { id: key, rev: turn.rev + 1, state: turn.state, watermark: history.length }
      conversations.set(key, conversation)
      committed.push(turn)
      return { is: 'stored', conversation }
    },
    history: async (address, afterNo) => (histories.get(keyOf(address)) ?? []).filter(({ no }) => no > afterNo),
    expire: async () => 0,
  }
  return {
    turns,
    committed,
    breakWith: (code: FaultCode | undefined) => {
      broken = code
    },
    /** The next commits find that somebody else was faster. */
    loseRaces: (times: number) => {
      stale = times
    },
  }
}
