import { expect, test } from 'vitest'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { Instant } from '../../src/time/instant.ts'
import { countedIds } from '../golden/rehearse.ts'
import { edited, policyOf } from '../policy/sample.ts'
import { memoryTurns } from './memoryTurns.ts'

const at = { channel: 'msteams', conversation: 'one' }
const now = () => Instant.parse('2026-11-23T10:00:00.000Z')

const teamCalled = (id: string, name: string, area: string) => {
  const policy = policyOf(
    edited((file) => {
      file.set('id', id)
      file.set('name', name)
      file.setIn(['area', 'name'], area)
    }),
  )
  return [id, { policy, hash: `hash-${id}` }] as const
}

const begin = (ids: readonly (readonly [string, string, string])[], memory = memoryTurns()) => {
  const world = makeWorlds({
    teams: new Map(ids.map((team) => teamCalled(...team))),
    ids: countedIds(),
    publicUrl: 'https://attune.example',
    drama: true,
  })
  const next = countedIds().id
  const { take } = makeConversations({ turns: memory.turns, now, world, firstLang: 'en' })
  const say = async (text: string) =>
    (await take(at, { providerId: `${ids.length}-${next()}`, said: { is: 'text', text } })).replies
  const open = async (team?: string) =>
    (
      await take(at, {
        providerId: `${ids.length}-${next()}`,
        said: { is: 'start', form: 'self-referral', ...(team === undefined ? {} : { team }) },
      })
    ).replies
  return { say, open, memory, teamNow: () => memory.committed.at(-1)?.state.team }
}

const asked = (replies: readonly Reply[]) => replies.flatMap((reply) => (reply.is === 'ask' ? [reply.ask] : []))[0]
const two = [
  ['hill', 'Hill Families', 'Hillshire'],
  ['lake', 'Lake Families', 'Lakeshire'],
] as const

test('among several teams somebody who names none is asked which, and goes on with that one', async () => {
  const { say, teamNow } = begin(two)
  const first = asked(await say('hello'))
  expect(first).toMatchObject({
    ...{ question: 'team', kind: 'one-of' },
    options: [
      { value: 'hill', title: 'Hill Families (Hillshire)' },
      { value: 'lake', title: 'Lake Families (Lakeshire)' },
    ],
  })
  expect(asked(await say('I would like some help'))?.question).toBe('team')
  expect(asked(await say('lake'))?.question).toBe('start')
  expect(teamNow()).toBe('lake')
  expect(asked(await say('call me'))?.form).toBe('self-referral')
  expect(teamNow()).toBe('lake')
})

test('a page that opens a form is asked first too, unless it names the team', async () => {
  const asking = begin(two)
  expect(asked(await asking.open())?.question).toBe('team')
  const naming = begin(two)
  expect(asked(await naming.open('lake'))?.form).toBe('self-referral')
  expect(naming.teamNow()).toBe('lake')
})

test('changing the language, or asking for the list of languages, does not choose a team', async () => {
  const { say } = begin(two)
  await say('hello')
  expect(asked(await say('language'))?.question).toBe('language')
  expect(asked(await say('polski'))).toMatchObject({ question: 'team', lang: 'pl' })
  expect(asked(await say('2'))).toMatchObject({ question: 'start', lang: 'pl' })
})

test('urgent words are answered with numbers before any team is known', async () => {
  const { say } = begin(two)
  const [reply] = await say('I want to kill myself')
  expect(reply).toMatchObject({ is: 'urgent' })
  expect(reply?.is === 'urgent' ? reply.text : '').toContain('999')
})

test('an alert raised before a team was known is the chosen team’s from then on', async () => {
  const { say, memory } = begin(two)
  await say('hello')
  await say('I want to kill myself')
  expect(memory.committed.at(-1)?.tasks).toHaveLength(1)
  await say('lake')
  expect(memory.committed.at(-1)).toMatchObject({ team: 'lake', teamIsChosen: true })
  await say('call me')
  expect(memory.committed.at(-1)).not.toHaveProperty('teamIsChosen')
})

test('what was told for a team goes to no other when its policy cannot be read: it is kept, and danger is still heard', async () => {
  const before = begin(two)
  await before.open('lake')
  const only = begin([two[0]], before.memory)
  const [reply, ...more] = await only.say('go ahead')
  expect(more).toEqual([])
  expect(reply?.is === 'statement' ? reply.text : '').toContain('nobody else gets it')
  expect(only.teamNow()).toBe('lake')
  const [urgent] = await only.say('I want to kill myself')
  expect(urgent).toMatchObject({ is: 'urgent' })
  expect(before.memory.committed.at(-1)).toMatchObject({ team: 'lake', tasks: [{ what: 'urgent-words' }] })
  const back = begin(two, before.memory)
  expect(asked(await back.say('go ahead'))?.form).toBe('self-referral')
})

test('the only team, and one called sample, go without saying', async () => {
  expect(asked(await begin([two[0]]).say('hello'))?.question).toBe('start')
  const { say, teamNow } = begin([...two, ['sample', 'Sunbeam Families', 'Bradford']])
  expect(asked(await say('hello'))?.question).toBe('start')
  expect(teamNow()).toBe('sample')
})
