import { expect, it } from 'vitest'
import type { Taken } from '../../src/conversation/makeConversations.ts'
import type { Standing } from '../../src/ledger/effect.ts'
import type { Ledger, Move } from '../../src/ledger/ports.ts'
import { countOutcomes, type Outcome } from '../../src/start/countOutcomes.ts'
import { countTurns } from '../../src/start/countTurns.ts'
import { makeFigures } from '../../src/start/makeFigures.ts'
import { metricsToken } from '../../src/start/metricsToken.ts'
import { watchLedger } from '../../src/start/watchLedger.ts'
import { LocalDate } from '../../src/time/instant.ts'
import { standing } from '../ledger/samples.ts'
import { at } from '../policy/sample.ts'

const address = { channel: 'page', conversation: 'conversation-1' }
const inbound = { providerId: '1', said: { is: 'text', text: 'Hello' } } as const

const none = async (): Promise<never> => {
  throw new Error('not asked for here')
}
const idle: Ledger = {
  ...{ plan: none, stop: none, lift: none, claim: none, claimDoubts: none },
  ...{ move: none, find: none, resend: none, ofCase: none, counts: none },
}

it('each turn is counted by how it ended, the weightiest first, and its answer is passed on as it was', async () => {
  const statement = { is: 'statement', lang: 'en', text: 'Thank you' } as const
  const urgent = { is: 'urgent', lang: 'en', text: 'Call 999', category: 'medical' } as const
  const done = { is: 'done', lang: 'en', text: 'Sent', form: 'referral', reference: 'REF-1' } as const
  const turns: readonly Taken[] = [
    { replies: [statement], watermark: 1 },
    { replies: [done, statement], watermark: 2 },
    { replies: [statement, urgent, done], watermark: 3 },
    { replies: [urgent], watermark: 0, saved: false },
  ]
  const told: string[] = []
  for (const turn of turns)
    expect(
      await countTurns(
        async () => turn,
        (...one) => void told.push(one.join()),
      )(address, inbound),
    ).toBe(turn)
  const broken = countTurns(
    () => Promise.reject(new Error('away')),
    (...one) => void told.push(one.join()),
  )
  await expect(broken(address, inbound)).rejects.toThrow('away')
  expect(told).toEqual(['page,answered', 'page,sent', 'page,urgent', 'page,unsaved', 'page,failed'])
})

it('a ledger whose lanes looked lately is fine; one lane whose looks fail, that is full, or that nobody runs, stands still', async () => {
  let millis = 0
  let isAway = false
  const claim = (): Promise<readonly []> => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([]))
  const watched = watchLedger({ ...idle, claim, claimDoubts: claim }, () => millis)
  const after = async (more: number): Promise<string> => {
    millis += more
    return watched.look()
  }
  const now = at('2026-11-20T17:30')
  const lanes = {
    now: () => watched.ledger.claim('now', 1, now),
    usual: () => watched.ledger.claim('usual', 1, now),
    doubts: () => watched.ledger.claimDoubts(1, now),
  }
  const all = () => Promise.all(Object.values(lanes).map((claims) => claims()))
  expect(await after(29_999)).toBe('ok')
  expect(await after(1)).toBe('ledger/still')
  for (const lane of ['now', 'usual', 'doubts'] as const) {
    await all()
    expect(await after(29_999)).toBe('ok')
    for (const other of ['now', 'usual', 'doubts'] as const) if (other !== lane) await lanes[other]()
    expect([lane, await after(1)]).toEqual([lane, 'ledger/still'])
  }
  await all()
  isAway = true
  expect(await after(29_999)).toBe('ok')
  await expect(watched.ledger.claimDoubts(1, now)).rejects.toThrow('away')
  expect(await after(1)).toBe('ledger/still')
})

it('what became of an effect is told once it is written down, and only when it became something else', async () => {
  const told: Outcome[] = []
  let hasMoved = true
  const counted = countOutcomes({ ...idle, move: async () => hasMoved }, (outcome) => void told.push(outcome))
  const move = (from: Standing['status'], to: Move['to'], reason?: string) =>
    counted.move(
      standing({ status: from }),
      { to, attempts: 1, asks: 0, ...(reason ? { reason } : {}) },
      at('2026-11-20T17:30'),
    )
  await move('due', 'sending')
  await move('sending', 'failed', '30005')
  await move('accepted', 'accepted')
  await move('accepted', 'delivered')
  hasMoved = false
  expect(await move('due', 'dropped', 'expired')).toBe(false)
  expect(told).toEqual([
    { channel: 'text', kind: 'reminder', status: 'failed', reason: '30005' },
    { channel: 'text', kind: 'reminder', status: 'delivered' },
  ])
})

it('a decision, or a look at a referral, is overdue from the day after its own, in its team’s zone; a team with none shows 0', async () => {
  const figures = (minute: string) =>
    makeFigures({
      ledger: { counts: async () => [] },
      tasks: { counts: async () => ({ open: 3, untaken: 2, overdue: 1, overdueSince: at('2026-06-11T22:00') }) },
      counts: {
        undecided: async () => [
          { team: 'sample', decideBy: LocalDate.parse('2026-06-10'), count: 2 },
          { team: 'sample', decideBy: LocalDate.parse('2026-06-11'), count: 3 },
          { team: 'closed-down', decideBy: LocalDate.parse('2026-06-10'), count: 9 },
        ],
        looks: async () => [
          { team: 'sample', state: 'contacting', lookBy: LocalDate.parse('2026-06-09'), count: 4 },
          { team: 'sample', state: 'contacting', lookBy: LocalDate.parse('2026-06-10'), count: 1 },
          { team: 'sample', state: 'in-work', lookBy: LocalDate.parse('2026-06-11'), count: 2 },
          { team: 'closed-down', state: 'new', lookBy: LocalDate.parse('2026-06-10'), count: 9 },
        ],
        conversations: async () => 7,
      },
      policies: [
        { id: 'sample', zone: 'Europe/London' },
        { id: 'hillside', zone: 'Europe/London' },
      ],
      now: () => at(minute),
    })()
  // Summer time: 23:30 in London, then 00:30 of the next day there and still the 11th in UTC.
  expect((await figures('2026-06-11T22:30')).undecided).toEqual([
    { team: 'sample', count: 2 },
    { team: 'hillside', count: 0 },
  ])
  expect((await figures('2026-06-11T22:30')).looks).toEqual([{ team: 'sample', state: 'contacting', count: 5 }])
  const after = await figures('2026-06-11T23:30')
  expect(after.undecided[0]).toEqual({ team: 'sample', count: 5 })
  expect(after.looks[1]).toEqual({ team: 'sample', state: 'in-work', count: 2 })
  expect(after.tasks).toEqual({ open: 3, untaken: 2, overdue: 1, oldestOverdueSeconds: 5_400 })
})

it('each master key has a token of its own, which says nothing of the key', () => {
  const key = new Uint8Array(32).fill(7)
  expect(metricsToken(key)).toMatch(/^[0-9a-f]{64}$/)
  expect(metricsToken(key)).toBe(metricsToken(new Uint8Array(32).fill(7)))
  expect(metricsToken(key)).not.toBe(metricsToken(new Uint8Array(32).fill(8)))
  expect(metricsToken(key)).not.toContain(Buffer.from(key).toString('hex').slice(0, 8))
})
