import { expect, test } from 'vitest'
import { makeWebBot } from '../../src/bot/makeWebBot.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import { Instant } from '../../src/time/instant.ts'
import { memoryTurns } from '../conversation/memoryTurns.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'

const seat = { conversation: 'c1', user: 'dl_u1' }

const lockedBot = () => {
  const memory = memoryTurns()
  const conversations = makeConversations({
    turns: memory.turns,
    now: () => Instant.parse('2026-11-21T10:00:00.000Z'),
    world: rehearsalWorld(),
    firstLang: 'en',
  })
  memory.breakWith('store/busy')
  return { bot: makeWebBot(conversations, () => undefined), memory, conversations }
}

test.each([
  ['typed', { type: 'message', text: 'I want to kill myself' }],
  ['in a card', { type: 'message', value: { words: 'I want to kill myself' } }],
])(
  'with the database locked, danger words %s get urgent help on web chat, and the alert is raised later',
  async (_, activity) => {
    const { bot, memory, conversations } = lockedBot()
    const received = await bot.receive(seat, activity, 'fresh')
    if (received.is !== 'failed') throw new Error(`was ${received.is}`)
    expect(received.message).toContain('999')
    expect(received.sorry[0]).toMatchObject({ channelData: { attune: { urgent: 'danger-to-self' } } })
    memory.breakWith(undefined)
    expect(await conversations.takeUnsaved()).toBe(0)
    expect(memory.committed[0]?.tasks[0]).toMatchObject({ what: 'urgent-words' })
  },
)

test('anything else says kindly that it was not saved', async () => {
  const { bot } = lockedBot()
  const received = await bot.receive(seat, { type: 'message', text: 'hello' }, 'fresh')
  expect(received).toMatchObject({ is: 'failed', message: expect.stringContaining('try again') })
})
