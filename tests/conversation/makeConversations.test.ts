import { describe, expect, it } from 'vitest'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import { Instant } from '../../src/time/instant.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { memoryTurns } from './memoryTurns.ts'

const address = { channel: 'test', conversation: 'one' }
const text = (providerId: string, words: string) => ({ providerId, said: { is: 'text' as const, text: words } })

const service = () => {
  const memory = memoryTurns()
  const conversations = makeConversations({
    turns: memory.turns,
    now: () => Instant.parse('2026-11-21T10:00:00.000Z'),
    world: rehearsalWorld(),
    firstLang: 'en',
  })
  return { ...memory, ...conversations }
}

describe('taking messages', () => {
  it('takes two quick messages of one conversation one after the other', async () => {
    const { take, committed } = service()
    await take(address, { providerId: 'start', said: { is: 'start', form: 'self-referral' } })
    const [first, second] = await Promise.all([take(address, text('a', '1')), take(address, text('b', '2'))])
    expect(first.replies.at(-1)).toMatchObject({ is: 'ask', ask: { question: 'hopes' } })
    expect(second.replies.at(-1)).toMatchObject({ is: 'ask', ask: { question: 'you.are' } })
    expect(committed).toHaveLength(3)
  })

  it('answers the same message by the same replies and records it once', async () => {
    const { take, committed } = service()
    const once = await take(address, text('a', 'hello'))
    const twice = await take(address, text('a', 'hello'))
    expect(twice.replies).toEqual(once.replies)
    expect(committed).toHaveLength(1)
  })

  it('takes the turn anew when somebody else was faster, and gives up as a fault in the end', async () => {
    const { take, loseRaces, committed } = service()
    loseRaces(3)
    await take(address, text('a', 'hello'))
    expect(committed).toHaveLength(1)
    loseRaces(100)
    await expect(take(address, text('b', 'hello'))).rejects.toMatchObject({ code: 'store/conflict' })
  })

  it('saves nothing of a turn when the disk is full, and the same message works afterwards', async () => {
    const { take, breakWith, committed } = service()
    await take(address, { providerId: 'start', said: { is: 'start', form: 'self-referral' } })
    breakWith('store/full')
    await expect(take(address, text('a', '1'))).rejects.toMatchObject({ code: 'store/full' })
    breakWith(undefined)
    const again = await take(address, text('a', '1'))
    expect(again.replies.at(-1)).toMatchObject({ is: 'ask', ask: { question: 'hopes' } })
    expect(committed).toHaveLength(2)
  })

  it('gives urgent help with the database locked, and raises the alert when it returns', async () => {
    const { take, takeUnsaved, breakWith, committed } = service()
    breakWith('store/busy')
    const { replies } = await take(address, text('a', 'I want to kill myself'))
    expect(replies[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(replies[0]).toMatchObject({ text: expect.stringContaining('999') })
    // Nobody is promised what only a stored alert can keep.
    expect(replies[0]).not.toMatchObject({ text: expect.stringContaining('will also see') })
    expect(committed).toHaveLength(0)
    expect(await takeUnsaved()).toBe(1)
    breakWith(undefined)
    expect(await takeUnsaved()).toBe(0)
    expect(committed[0]?.tasks[0]).toMatchObject({ what: 'urgent-words', urgency: 'now' })
  })

  it('speaks the language the channel hints at first, where the team offers it', async () => {
    const { take } = service()
    const polish = await take(address, { ...text('a', 'hello'), locale: 'pl-PL' })
    expect(polish.replies.at(-1)).toMatchObject({ is: 'ask', lang: 'pl' })
    const welsh = await take({ ...address, conversation: 'two' }, { ...text('a', 'hello'), locale: 'cy-GB' })
    expect(welsh.replies.at(-1)).toMatchObject({ is: 'ask', lang: 'en' })
  })
})
