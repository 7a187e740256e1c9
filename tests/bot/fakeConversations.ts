import type { Conversations } from '../../src/bot/conversations.ts'
import type { Address, Inbound } from '../../src/conversation/inbound.ts'
import type { HistoryEntry } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { Fault, type FaultCode } from '../../src/fault.ts'
import type { Ask } from '../../src/forms/ask.ts'
import { instantOf } from '../../src/time/instant.ts'

export const statement = (text: string): Reply => ({ is: 'statement', lang: 'en', text })

export const anAsk = (overrides: Partial<Ask> = {}): Ask => ({
  form: 'self-referral',
  question: 'given-name',
  kind: 'name',
  required: true,
  lang: 'en',
  label: 'What is your first name?',
  options: [],
  isPrivate: false,
  ...overrides,
})

/** Two replies to anything: an answer that repeats what was heard, and the next question. */
const repeat = (inbound: Inbound): readonly Reply[] => [
  statement(inbound.said.is === 'text' ? `heard ${inbound.said.text}` : `heard ${inbound.said.is}`),
  { is: 'ask', lang: 'en', ask: anAsk() },
]

/** What is kept, apart from the object that reads it: a "restart" makes a new object over the same memory. */
export type Memory = Map<string, HistoryEntry[]>

/**
 * The conversation port in memory, with what matters of the real one: stored once per provider id with its replies, in
 * order, turns of one conversation one after another, and nothing saved when it fails.
 */
export const fakeConversations = (memory: Memory = new Map(), answer = repeat) => {
  const taken: { address: Address; inbound: Inbound }[] = []
  const faults: FaultCode[] = []
  let clock = Date.parse('2026-11-21T10:00:00Z')
  let reads = 0
  const waits: Promise<unknown>[] = []
  let before: Promise<unknown> = Promise.resolve()
  const entriesOf = (address: Address): HistoryEntry[] => {
    const key = JSON.stringify([address.channel, address.conversation])
    const entries = memory.get(key) ?? []
    memory.set(key, entries)
    return entries
  }
  const takeOne = async (address: Address, inbound: Inbound) => {
    // Long enough for a second message to overtake, were it let.
    await new Promise((resolve) => setImmediate(resolve))
    const fault = faults.shift()
    if (fault) throw new Fault(fault)
    const entries = entriesOf(address)
    const at = entries.findIndex(
      ({ entry }) =>
        inbound.providerId !== undefined && entry.from === 'person' && entry.inbound.providerId === inbound.providerId,
    )
    if (at >= 0) {
      const rest = entries.slice(at + 1)
      const next = rest.findIndex(({ entry }) => entry.from === 'person')
      const replies = rest
        .slice(0, next < 0 ? undefined : next)
        .flatMap(({ entry }) => (entry.from === 'service' ? [entry.reply] : []))
      return { replies, watermark: entries.length }
    }
    taken.push({ address, inbound })
    const replies = answer(inbound)
    const say = (entry: HistoryEntry['entry']) => {
      clock += 1000
      entries.push({ no: entries.length + 1, at: instantOf(clock), entry })
    }
    say({ from: 'person', inbound })
    for (const reply of replies) say({ from: 'service', reply })
    return { replies, watermark: entries.length }
  }
  const conversations: Conversations = {
    take: (address, inbound) => {
      const taking = before.then(() => takeOne(address, inbound))
      before = taking.catch(() => undefined)
      return taking
    },
    history: async (address, afterNo) => {
      reads += 1
      await waits.shift()
      return entriesOf(address).filter(({ no }) => no > afterNo)
    },
    sorry: (locale) => statement(locale === 'pl' ? 'Przepraszamy, spróbuj ponownie.' : 'Sorry, please try again.'),
  }
  return {
    ...conversations,
    memory,
    taken,
    saidTexts: () => taken.flatMap(({ inbound: { said } }) => (said.is === 'text' ? [said.text] : [])),
    failNext: (...codes: FaultCode[]) => void faults.push(...codes),
    /** The service says something by itself. */
    sayInto: (address: Address, reply: Reply) => {
      const entries = entriesOf(address)
      entries.push({ no: entries.length + 1, at: instantOf(clock), entry: { from: 'service', reply } })
    },
    reads: () => reads,
    /** The next read waits for this. */
    holdNextRead: (until: Promise<unknown>) => void waits.push(until),
  }
}
