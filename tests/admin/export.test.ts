import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { keyedQueue } from '../../src/conversation/keyedQueue.ts'
import { makeChatChannel } from '../../src/conversation/makeChatChannel.ts'
import { makeNotify } from '../../src/conversation/makeNotify.ts'
import type { WishTask } from '../../src/referrals/life/wish.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { standing } from '../ledger/samples.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from '../store/contract/stored.ts'
import { rows } from '../store/raw.ts'
import { at, days, kept, state, task, text, turn } from '../store/samples.ts'
import { type AdminPlace, adminPlace } from './adminPlace.ts'
import { conversationOf, drafted, family, referralOf, sent, wordOf } from './families.ts'

const places: AdminPlace[] = []
afterAll(() => places.forEach((place) => void place.remove()))
const lea = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const

const Held = z.looseObject({
  referrals: z.array(z.looseObject({ status: z.string(), rev: z.int(), life: z.looseObject({}).nullable() })),
  tasks: z.array(z.looseObject({ detail: z.looseObject({}).nullable() })),
  effects: z.array(z.looseObject({ sealed: z.looseObject({}).nullable() })),
  unfinished: z.array(z.looseObject({})),
  ways_back: z.array(z.unknown()),
  reachedAt: z.array(z.looseObject({})),
  events: z.array(z.looseObject({ kind: z.string(), life_rev: z.int().nullable(), detail: z.unknown() })),
})
const exported = async (place: AdminPlace, which: string) =>
  Held.parse(JSON.parse((await place.admin('export', which)).lines.join('\n')))

/** What the family wishes afterwards, as the chat stores it: words added, then all of it taken back. */
const wished = async (store: Store, n: number, rev: number, command: WishTask['wish']['command']): Promise<void> => {
  const wish: WishTask = {
    ...task(`wish-${n}-${command.is}`, { detail: { words: wordOf(n) } }),
    wish: { reference: referralOf(n).reference, by: 'family', command },
  }
  const address = conversationOf(n)
  const found = await store.turns.load(address, undefined, at(60))
  await stored(
    store,
    turn(found.conversation, { address, at: at(60 + rev), inbound: text(`${n}-wish-${rev}`), tasks: [wish] }),
  )
}

it('a referral that has lived is exported whole: how it stands, every step with its words, and all its tasks', async () => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  for (const n of [1, 2]) {
    await family(store, { n })
    await store.references.keep(conversationOf(n), { user: `account-of-${wordOf(n)}` }, at(50))
  }
  const words = `${wordOf(1)} sleeps now`
  await wished(store, 1, 1, { is: 'add', words, lang: 'en' })
  const started = await store.lives.take(lea, 'referral-1', 1, saying['start-screening'], rules, at(70))
  expect(started.is).toBe('moved')
  const refusal = { is: 'not-accept', reason: `${wordOf(1)} is four`, alternative: 'Home-Start' } as const
  expect((await store.lives.take(lea, 'referral-1', 2, refusal, rules, at(80))).is).toBe('moved')
  await wished(store, 1, 3, { is: 'withdraw' })
  await store.close()

  const held = await exported(place, 'case-1')
  expect(held.referrals).toMatchObject([
    { status: 'closed', rev: 4, life: { state: 'closed', closing: { reason: 'withdrawn-by-family' } } },
  ])
  const steps = held.events.filter((event) => event.life_rev !== null)
  expect(steps).toMatchObject([
    { life_rev: 1, detail: { given: { is: 'add', words } } },
    { life_rev: 2, actor: 'Lea Lead', detail: { from: 'new', to: 'screening' } },
    { life_rev: 3, detail: { to: 'not-accepted', given: { reason: refusal.reason } } },
    { life_rev: 4, detail: { to: 'closed', given: { is: 'withdraw' } } },
  ])
  // Those the draft made, the sending, the two wishes and the steps: each opened.
  expect(held.tasks.length).toBeGreaterThanOrEqual(5)
  expect(held.tasks.filter(({ detail }) => detail === null)).toEqual([])
  expect(held.effects).toMatchObject([{ status: 'dropped', sealed: { payload: { words: wordOf(1) } } }])
  expect(held.reachedAt).toMatchObject([{ sealed: { user: `account-of-${wordOf(1)}` } }])
  expect(JSON.stringify(held)).not.toContain(wordOf(2))
})

it('what leads back to it is there: to what was sent, and to what has been begun since', async () => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  const address = conversationOf(1)
  const begun = await drafted(store, { n: 1, since: await family(store, { n: 1 }), again: 'b' })
  expect(begun.rev).toBeGreaterThan(4)
  await family(store, { n: 2 })
  await drafted(store, { n: 3 })
  await store.close()
  const to = (way: object) => ({ sealed: { to: { ...way, team: 'sample' } } })
  const held = await exported(place, 'case-1')
  expect(held.ways_back).toHaveLength(2)
  expect(held.ways_back).toEqual(
    expect.arrayContaining([
      to({ is: 'sent', reference: 'K7M-4P12', form: 'self-referral' }),
      to({ is: 'draft', address }),
    ]),
  )
  expect(await place.admin('erase', 'case-1', '--reason', 'asked')).toMatchObject({ is: 'done' })
  const left = await rows(place.database, 'SELECT case_id FROM ways_back ORDER BY case_id')
  expect(left).toEqual([{ case_id: null }, { case_id: 'case-2' }])
})

it('what was answered after sending and not sent is there too; a professional’s next family is not', async () => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  const after = await family(store, { n: 1 })
  const marmalade = { ...state(), drafts: { 'self-referral': { ...state().drafts['self-referral'], ...second } } }
  await stored(
    store,
    turn(after, {
      address: conversationOf(1),
      at: at(50),
      inbound: text('1-5'),
      state: marmalade,
      expiresAt: at(days(28)),
    }),
  )
  const address = { channel: 'msteams' as const, conversation: 'professional' }
  const both = { address, source: 'professional' as const }
  const afterTwo = await sent(store, await drafted(store, { n: 2, ...both }), { n: 2, ...both })
  await drafted(store, { n: 3, address, since: afterTwo })
  await store.references.keep(address, { user: 'account-of-a-professional' }, at(50))
  await store.close()

  expect(JSON.stringify((await exported(place, 'case-1')).unfinished)).toContain('marmalade')
  const two = await exported(place, 'case-2')
  expect([two.unfinished, two.reachedAt]).toEqual([[], []])
  expect(JSON.stringify(two)).not.toContain(wordOf(3))
})

it('what a professional was told about it later is in the export, and goes with it, although they work in another team now', async () => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  const address = { channel: 'msteams' as const, conversation: 'professional' }
  const both = { address, source: 'professional' as const }
  const after = await family(store, { n: 2, ...both })
  const sentBefore = [{ form: 'referral', reference: 'K7M-4P22' }]
  const elsewhere = { ...state(), team: 'other-team', drafts: {}, sent: sentBefore }
  await stored(store, turn(after, { address, at: at(60), inbound: text('2-9'), state: elsewhere, team: 'other-team' }))
  const channel = makeChatChannel({
    notify: makeNotify({
      ...{ turns: store.turns, now: () => at(70), inOrder: keyedQueue() },
      references: { keep: async () => undefined, get: async () => ({ user: 'professional' }) },
      web: { channel: 'web', poke: () => undefined },
      tell: async () => ({ is: 'delivered' }),
    }),
    world: rehearsalWorld(),
    report: () => undefined,
  })
  const payload = { ...address, reference: 'K7M-4P22', decideBy: '2026-11-27' }
  const notice = standing({ id: 'notice-2', kind: 'received', team: 'sample', caseId: 'case-2' })
  const content = { person: 'referrer', payload }
  expect(await channel.send({ ...notice, content }, 'attempt', new AbortController().signal)).toMatchObject({
    is: 'sent',
  })

  const said = async () => JSON.stringify(await store.turns.history(address, 0, at(900)))
  expect(await said()).toContain('27 November 2026')
  expect(JSON.stringify(await exported(place, 'case-2'))).toContain('27 November 2026')
  expect(await place.admin('erase', 'case-2', '--reason', 'asked')).toMatchObject({ is: 'done' })
  expect(await said()).not.toContain('November')
  expect(await said()).not.toContain('K7M-4P22')
  await store.close()
})

const second = {
  form: 'self-referral',
  formVersion: 1,
  lang: 'en' as const,
  answers: { name: kept('marmalade') },
  skipped: [],
  rev: 1,
}
