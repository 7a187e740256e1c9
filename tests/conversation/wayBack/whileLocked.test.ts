import { describe, expect, it } from 'vitest'
import { converse } from '../../../src/conversation/converse.ts'
import type { ConversationState } from '../../../src/conversation/state.ts'
import { Instant } from '../../../src/time/instant.ts'
import { rehearsalWorld } from '../../golden/rehearse.ts'
import { withStore } from '../../store/contract/withStore.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from '../comeAndGo.ts'

const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const begun = ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7'] as const

/** In the middle of a form, three wrong words for something sent elsewhere. */
const locked = async (places: ReturnType<typeof comeAndGo>) => {
  const sender = places.device('sender')
  await sender.send({ is: 'start', form: 'self-referral' })
  const [, reference = ''] = /code is ([A-Z0-9-]+)\./.exec(await sender.say(...shortWay)) ?? []
  await sender.say('choose a word', 'red kettle 7')
  const phone = places.device('phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  await phone.say(...begun, `add ${reference}`, 'red kettle', 'red kettel 7')
  expect(await phone.say('redkettle')).toContain('Please wait 5 minutes.')
  return phone
}

describe('after three wrong words', () => {
  it(
    'the right one typed at once is no answer to the form, and is kept nowhere; after the wait it is right',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = await locked(places)
      expect(phone.asked()).toBe('your-word')
      expect(await phone.say('red kettle 7')).toContain('Please wait')
      expect(phone.asked()).toBe('your-word')
      expect(JSON.stringify(await phone.history())).not.toMatch(/red ?kett/)
      const { conversation } = await places.service.look(phone.address)
      expect(JSON.stringify(conversation?.state)).not.toMatch(/red ?kett/)
      places.wait(6)
      await phone.say('red kettle 7')
      expect(phone.asked()).toBe('add')
    }),
  )

  it.each(['no', 'leave it', 'skip', 'back'])('"%s" leaves it, and the form goes on where it was', (words) =>
    withStore(sqliteEngine, async ({ store }) => {
      const phone = await locked(comeAndGo(store))
      expect(await phone.say(words)).toContain('Nothing has changed')
      await phone.say('Ana')
      expect(phone.asked()).toBe('reach.number')
    })(),
  )

  it(
    'and after the last of a day, when it has gone to a person, once',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = await locked(places)
      let answers = ''
      for (let tries = 0; tries < 7; tries += 1) {
        places.wait(330)
        answers = await phone.say('redkettle')
      }
      expect(answers).toContain('gone to a person')
      expect(phone.asked()).toBe('your-word')
      expect(await phone.say('red kettle 7')).toContain('Please wait')
      expect(JSON.stringify(await phone.history())).not.toMatch(/red ?kett/)
      const tasks = await store.referrals.tasks(viewer, places.now())
      expect(tasks.filter(({ what }) => what === 'person-asked')).toHaveLength(1)
    }),
  )
})

it('the word of what another team has opens nothing here: a person of this one is asked', () => {
  const now = Instant.parse('2026-11-21T10:00:00.000Z')
  const world = rehearsalWorld()('sample', now)
  const proving = { is: 'proving', wish: 'withdraw', code: 'XXX-2222' } as const
  const state: ConversationState = {
    ...{ team: 'sample', lang: 'en', drafts: {}, sent: [], quiet: false },
    way: proving,
  }
  const said = (team: string) => {
    const way = { is: 'sent', reference: 'XXX-2222', form: 'self-referral', team, isOver: false } as const
    const answered = { is: 'proved', proved: { is: 'right', way } } as const
    return converse(
      state,
      { said: { is: 'text', text: 'red kettle 7' } },
      { ...world, ways: { offers: true, answered } },
    )
  }
  const turn = said('another-team')
  expect(turn.state.sent).toEqual([])
  expect(turn.state.lent).toBeUndefined()
  expect(turn.state.drafts).toEqual({})
  expect(JSON.stringify(turn.replies)).toContain('gone to a person')
  expect(turn.tasks).toMatchObject([{ what: 'person-asked', detail: { reference: 'XXX-2222' } }])
  // The control: this team's own is opened.
  expect(said('sample').state.lent).toBe('XXX-2222')
})
