import { expect, test } from 'vitest'
import { converse } from '../../src/conversation/converse.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import { instantOf } from '../../src/time/instant.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'

/** A conversation that presses and says one thing after another. */
const talk = () => {
  const world = rehearsalWorld()('sample', instantOf(Date.parse('2026-11-21T10:00:00.000Z')))
  let state: ConversationState = { team: 'sample', lang: 'en', drafts: {}, sent: [], quiet: false }
  return (said: Inbound['said']): readonly Reply[] => {
    const turn = converse(state, { providerId: 'one', said }, world)
    state = turn.state
    return turn.replies
  }
}

const questionOf = (replies: readonly Reply[]): string | undefined => {
  const asked = replies.find((reply) => reply.is === 'ask')
  return asked?.is === 'ask' ? asked.ask.question : undefined
}

test('"Ask us to call you" is opened by its start: the short path, in the language asked for', () => {
  const replies = talk()({ is: 'start', form: 'self-referral', lang: 'pl', team: 'sample', path: 'call-me' })
  expect(questionOf(replies)).toBe('area')
  expect(replies.every(({ lang }) => lang === 'pl')).toBe(true)
})

test('a button does what its words do, and a change opens its very answer', () => {
  const say = talk()
  say({ is: 'start', form: 'self-referral', lang: 'en', path: 'call-me' })
  say({ is: 'text', text: 'BD7' })
  expect(questionOf(say({ is: 'text', text: 'Ana' }))).toBe('reach.number')
  expect(questionOf(say({ is: 'command', command: { is: 'change', question: 'area' } }))).toBe('area')
  expect(questionOf(say({ is: 'text', text: 'BD8' }))).toBe('reach.number')
  expect(questionOf(say({ is: 'command', command: { is: 'back' } }))).toBe('you.name')
  expect(questionOf(say({ is: 'command', command: { is: 'change' } }))).toBe('change')
  expect(questionOf(say({ is: 'command', command: { is: 'change', question: 'nothing-of-ours' } }))).toBe('change')
  expect(say({ is: 'command', command: { is: 'language', to: 'ar' } }).every(({ lang }) => lang === 'ar')).toBe(true)
})

test('after a loss no button asks anything, and a person is still one press away', () => {
  const say = talk()
  say({ is: 'start', form: 'self-referral', lang: 'en' })
  say({ is: 'text', text: 'go-ahead' })
  say({ is: 'text', text: 'my baby died last week' })
  for (const is of ['back', 'skip'] as const)
    expect(questionOf(say({ is: 'command', command: { is } }))).toBeUndefined()
  expect(questionOf(say({ is: 'command', command: { is: 'change', question: 'moment' } }))).toBeUndefined()
  const [told] = say({ is: 'command', command: { is: 'person' } })
  expect(told?.is === 'statement' ? told.text : '').toContain('told the team')
})

test('why an answer was not kept says so of itself; nothing else does', () => {
  const say = talk()
  say({ is: 'start', form: 'self-referral', lang: 'en', path: 'call-me' })
  say({ is: 'text', text: 'BD7' })
  say({ is: 'text', text: 'Ana' })
  const refused = say({ is: 'text', text: '12' }).filter((reply) => reply.is === 'statement')
  expect(refused.map((reply) => reply.refuses)).toEqual([true])
  const helped = say({ is: 'text', text: 'help' }).filter((reply) => reply.is === 'statement')
  expect(helped.map((reply) => reply.refuses)).toEqual([undefined])
})
