import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/conversation/inbound.ts'
import { keyedQueue } from '../../src/conversation/keyedQueue.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import { makeNotify, type NotifyParts } from '../../src/conversation/makeNotify.ts'
import type { Reference } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { Instant } from '../../src/time/instant.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { memoryTurns } from './memoryTurns.ts'

const teams: Address = { channel: 'msteams', conversation: 'one' }
const web: Address = { channel: 'web', conversation: 'two' }
const page: Address = { channel: 'page', conversation: 'three' }
const hello = (providerId: string) => ({ providerId, said: { is: 'text' as const, text: 'hello' } })
const news: Reply = { is: 'statement', lang: 'en', text: 'It has arrived.' }
const words = () => [news]

const begin = (tell?: NotifyParts['tell']) => {
  const memory = memoryTurns()
  const now = () => Instant.parse('2026-11-21T10:00:00.000Z')
  const inOrder = keyedQueue()
  const { take, history } = makeConversations({
    ...{ turns: memory.turns, now, world: rehearsalWorld(), firstLang: 'en', inOrder },
  })
  const told: { reference: Reference; replies: readonly Reply[] }[] = []
  const poked: string[] = []
  const notify = makeNotify({
    turns: memory.turns,
    references: {
      keep: async () => undefined,
      get: async ({ channel, conversation }) => (channel === 'msteams' ? { conversation } : undefined),
    },
    now,
    inOrder,
    web: { channel: 'web', poke: (conversation) => void poked.push(conversation) },
    tell:
      tell ??
      (async (reference, replies) => {
        told.push({ reference, replies })
        return { is: 'delivered' }
      }),
  })
  const said = async (address: Address) =>
    (await history(address, 0)).filter(({ entry }) => entry.from === 'service' && entry.reply === news).length
  return { ...memory, take, history, notify, told, poked, said }
}

describe('something the service says by itself', () => {
  it('goes through the channel’s connector and changes nothing of the conversation', async () => {
    const { take, notify, told, committed, said } = begin()
    await take(teams, hello('a'))
    expect(await notify(teams, 'received 1', words)).toEqual({ is: 'delivered' })
    expect(told).toEqual([{ reference: { conversation: 'one' }, replies: [news] }])
    expect(await said(teams)).toBe(1)
    expect(committed[1]?.state).toEqual(committed[0]?.state)
    expect(committed[1]).not.toHaveProperty('expiresAt')
    expect(await notify(teams, 'received 2', words)).toEqual({ is: 'delivered' })
  })

  it('asked for again brings the words that were recorded, and records nothing more', async () => {
    const { take, notify, told, said } = begin()
    await take(teams, hello('a'))
    const other: Reply = { is: 'statement', lang: 'en', text: 'Other words.' }
    await notify(teams, 'received 1', words)
    expect(await notify(teams, 'received 1', () => [other])).toEqual({ is: 'delivered' })
    expect(told.map(({ replies }) => replies)).toEqual([[news], [news]])
    expect(await said(teams)).toBe(1)
  })

  it('stands in web chat’s history before its open pages are told', async () => {
    const { take, notify, poked, said, told } = begin()
    await take(web, hello('a'))
    expect(await notify(web, 'received 1', words)).toEqual({ is: 'delivered' })
    expect(poked).toEqual(['two'])
    expect(await said(web)).toBe(1)
    expect(told).toEqual([])
  })

  it('waits its turn among a person’s own messages, and is taken anew when another process was faster', async () => {
    const { take, notify, loseRaces, history } = begin()
    await take(teams, hello('a'))
    loseRaces(2)
    const [, told] = await Promise.all([
      take(teams, hello('b')),
      notify(teams, 'received 1', words),
      take(teams, hello('c')),
    ])
    expect(told).toEqual({ is: 'delivered' })
    const entries = await history(teams, 0)
    const order = entries.flatMap(({ entry }) =>
      entry.from === 'person' ? [entry.inbound.providerId] : entry.reply === news ? ['news'] : [],
    )
    expect(order).toEqual(['a', 'b', 'news', 'c'])
    expect(entries.map(({ no }) => no)).toEqual(entries.map((_, at) => at + 1))
  })

  it('is not recorded where nobody can be reached, where nobody is, or where nothing is to be said', async () => {
    const { take, notify, committed } = begin()
    await take(page, hello('a'))
    await take(teams, hello('a'))
    expect(await notify(page, 'received 1', words)).toEqual({
      ...{ is: 'unreachable', code: 'notify/no-way', taken: 'never' },
    })
    const nobody = { ...teams, conversation: 'nobody' }
    expect(await notify(nobody, 'received 1', words)).toEqual({
      is: 'unreachable',
      code: 'notify/gone',
      taken: 'never',
    })
    expect(await notify(teams, 'received 1', () => [])).toEqual({
      ...{ is: 'unreachable', code: 'notify/unwanted', taken: 'never' },
    })
    expect(committed).toHaveLength(2)
  })

  it('stays unsaid after a loss was told', async () => {
    const { take, notify, told } = begin()
    await take(teams, { providerId: 'a', said: { is: 'start', form: 'referral' } })
    await take(teams, { providerId: 'b', said: { is: 'text', text: 'the baby died' } })
    expect(await notify(teams, 'received 1', words)).toEqual({
      ...{ is: 'unreachable', code: 'notify/unwanted', taken: 'never' },
    })
    expect(told).toEqual([])
  })

  it('reports a store that is down and a channel that breaks, and never throws', async () => {
    const { take, notify, breakWith } = begin(() => Promise.reject(new Error('no')))
    await take(teams, hello('a'))
    breakWith('store/busy')
    expect(await notify(teams, 'received 1', words)).toMatchObject({
      is: 'unreachable',
      code: 'store/busy',
      taken: 'no',
    })
    breakWith(undefined)
    expect(await notify(teams, 'received 1', words)).toMatchObject({
      is: 'unreachable',
      code: 'notify/broken',
      taken: 'maybe',
    })
  })
})
