import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inboundsOf } from '../../src/bot/inboundsOf.ts'
import { clientIdOf } from '../../src/conversation/clientIdOf.ts'
import { Inbound } from '../../src/conversation/inbound.ts'

const base = { type: 'message', id: 'm1', conversation: { id: 'c1' }, recipient: { id: 'bot' }, from: { id: 'u1' } }
const photo = { contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }

test.for([
  { what: 'text', activity: { text: ' hello ' }, said: [{ is: 'text', text: ' hello ' }] },
  { what: 'an empty message', activity: {}, said: [{ is: 'text', text: '' }] },
  {
    what: 'a submitted card',
    activity: { value: { a: 1, b: ['x'] } },
    said: [{ is: 'values', values: { a: 1, b: ['x'] } }],
  },
  { what: 'a button with a word behind it', activity: { value: 'send' }, said: [{ is: 'text', text: 'send' }] },
  { what: 'an empty card beside words', activity: { value: {}, text: 'hi' }, said: [{ is: 'text', text: 'hi' }] },
  {
    what: 'the HTML copy Teams adds',
    activity: { text: 'hi', attachments: [{ contentType: 'text/html', content: '<p>hi' }] },
    said: [{ is: 'text', text: 'hi' }],
  },
  { what: 'a photo', activity: { attachments: [photo] }, said: [{ is: 'attachment' }] },
  {
    what: 'a photo with words',
    activity: { text: 'my baby', attachments: [photo] },
    said: [{ is: 'attachment' }, { is: 'text', text: 'my baby' }],
  },
  {
    what: 'opening a form',
    activity: { type: 'event', name: 'attune/start', value: { form: 'f', lang: 'pl', team: 't' } },
    said: [{ is: 'start', form: 'f', lang: 'pl', team: 't' }],
  },
  {
    what: 'opening a form in a language we do not have',
    activity: { type: 'event', name: 'attune/start', value: { form: 'f', lang: 'xx' } },
    said: [{ is: 'start', form: 'f' }],
  },
  { what: 'opening no form', activity: { type: 'event', name: 'attune/start', value: {} }, said: [] },
  { what: 'another event', activity: { type: 'event', name: 'webchat/join' }, said: [] },
  {
    what: 'a person joining',
    activity: { type: 'conversationUpdate', membersAdded: [{ id: 'u1' }, { id: 'bot' }] },
    said: [{ is: 'joined' }],
  },
  { what: 'the bot joining', activity: { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }, said: [] },
  { what: 'typing', activity: { type: 'typing' }, said: [] },
  { what: 'a reaction', activity: { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, said: [] },
  { what: 'an update of an old message', activity: { type: 'messageUpdate', text: 'x' }, said: [] },
])('$what', ({ activity, said }) => {
  expect(inboundsOf({ ...base, ...activity }).map((inbound) => inbound.said)).toEqual(said)
})

test('the channel’s id names the message together with what it says, and a file beside words has one of its own', () => {
  const named = (rest: object) => inboundsOf({ ...base, ...rest }).map(({ providerId = '' }) => providerId)
  expect(named({ text: 'x' }).map(clientIdOf)).toEqual(['m1'])
  expect(named({ text: 'x', attachments: [photo] }).map(clientIdOf)).toEqual(['m1/file', 'm1'])
  expect(named({ text: 'x' })).toEqual(named({ text: 'x', timestamp: '2026-11-21T10:00:00Z', locale: 'pl' }))
  expect(named({ text: 'x' })).not.toEqual(named({ text: 'y' }))
  expect(named({ text: 'x' })).not.toEqual(named({ value: { a: 'x' } }))
})

test('without an id no message is the same as another; one too long to keep is kept as a digest', () => {
  const { id: _, ...nameless } = base
  for (const rest of [{}, { id: '' }, { id: 7 }])
    expect(inboundsOf({ ...nameless, ...rest, text: '1', attachments: [photo] }).map(Object.keys)).toEqual([
      ['said'],
      ['said'],
    ])
  const long = inboundsOf({ ...base, id: 'x'.repeat(280), text: 'x' })
  expect(Inbound.safeParse(long[0]).success).toBe(true)
  expect(long).toEqual(inboundsOf({ ...base, id: 'x'.repeat(280), text: 'x' }))
  expect(long).not.toEqual(inboundsOf({ ...base, id: 'x'.repeat(281), text: 'x' }))
})

test('the language is a guess: kept when short enough, else left out', () => {
  expect(inboundsOf({ ...base, text: 'x', locale: 'pl-PL' })[0]?.locale).toBe('pl-PL')
  expect(inboundsOf({ ...base, text: 'x', locale: 'x'.repeat(41) })[0]).not.toHaveProperty('locale')
})

test('whatever arrives, nothing is thrown and what is understood is a sound inbound', () => {
  const loose = fc.object({
    key: fc.constantFrom('type', 'id', 'text', 'value', 'name', 'attachments', 'membersAdded', 'locale'),
    maxDepth: 2,
  })
  fc.assert(
    fc.property(loose, fc.constantFrom('message', 'event', 'conversationUpdate', undefined), (rest, type) => {
      const inbounds = inboundsOf({ ...base, ...rest, ...(type ? { type } : {}) })
      for (const inbound of inbounds) expect(Inbound.safeParse(inbound).error).toBeUndefined()
    }),
  )
})
