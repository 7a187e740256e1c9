import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { converse } from '../../../src/conversation/converse.ts'
import type { Conversed } from '../../../src/conversation/conversed.ts'
import type { Inbound } from '../../../src/conversation/inbound.ts'
import { ConversationState } from '../../../src/conversation/state.ts'
import { wayPhrases } from '../../../src/conversation/wayBack/wayPhrases.ts'
import { readWish } from '../../../src/conversation/withdrawWish.ts'
import { Instant } from '../../../src/time/instant.ts'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import { langs } from '../../../src/words/lang.ts'
import { rehearsalWays } from '../../golden/rehearsalWays.ts'
import { rehearsalWorld } from '../../golden/rehearse.ts'
import { upTo } from '../talk.ts'

const now = Instant.parse('2026-11-21T10:00:00.000Z')

/** A conversation in memory that may ask for its ways back. */
const begin = () => {
  const ways = rehearsalWays()
  const worlds = rehearsalWorld()
  let state: ConversationState = { team: 'sample', lang: 'en', drafts: {}, sent: [], quiet: false }
  const send = (said: Inbound['said']): Conversed => {
    const world = worlds('sample', now)
    const first = converse(state, { said }, { ...world, ways: { offers: true } })
    const turn = first.asks
      ? converse(state, { said }, { ...world, ways: { offers: true, answered: ways.answer(first.asks, now) } })
      : first
    expect(turn.asks).toBeUndefined()
    ways.keep(turn.way, turn.referral)
    state = ConversationState.parse(turn.state)
    return turn
  }
  send({ is: 'start', form: 'self-referral' })
  const say = (...texts: readonly string[]): Conversed =>
    texts.map((text) => send({ is: 'text', text })).at(-1) ?? send({ is: 'joined' })
  return { send, say, state: () => state }
}

const opened = {
  choosing: ['save', 'yes'],
  proving: ['withdraw XXX-2222'],
} as const

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    'back',
    'skip',
    'help',
    'save',
    'start again',
    'withdraw',
    'add XXX-2222',
    '1',
    '🙂',
  ),
  fc.constantFrom('choose a word', 'język', 'الكلمة', '١٢٣٤', 'x'.repeat(70_000), '\u0000', '\ud800', '{{code}}'),
)

describe('whatever is typed where a word is asked for', () => {
  it.each(Object.keys(opened) as (keyof typeof opened)[])(
    '%s: nothing falls over, and it can be gone on from',
    (way) => {
      fc.assert(
        fc.property(fc.array(typed, { maxLength: 6 }), (texts) => {
          const talk = begin()
          talk.say(...upTo.name, ...opened[way], ...texts)
          talk.send({ is: 'values', values: { 'own-word': ['x'], 'your-word': { a: 1 }, 'come-back': 7 } })
          talk.send({ is: 'joined' })
          expect(talk.say('help').replies.length).toBeGreaterThan(0)
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each(Object.keys(opened) as (keyof typeof opened)[])(
    '%s: a word is never said back, and its turn forgets it',
    (way) => {
      const words = fc.string({ unit: fc.constantFrom(...'qzxwvjk579'), minLength: 6, maxLength: 40 })
      fc.assert(
        fc.property(words, fc.boolean(), (word, isValues) => {
          const talk = begin()
          talk.say(...upTo.name, ...opened[way])
          const question = way === 'choosing' ? 'own-word' : 'your-word'
          const turn = isValues ? talk.send({ is: 'values', values: { [question]: word } }) : talk.say(word)
          expect(turn.forgetsWords).toBe(true)
          expect(JSON.stringify([turn.replies, turn.tasks])).not.toContain(word)
          // What is kept of it is what the store made of it; here that is the word itself.
          const { way: made, ...rest } = turn
          expect(JSON.stringify(rest.state)).not.toContain(word)
          if (made) expect(made.word.salt).toBe('')
        }),
        { numRuns: 80 },
      )
    },
  )

  it('an answer nobody asked for is not believed', () => {
    const talk = begin()
    talk.say(...upTo.name)
    const world = rehearsalWorld()('sample', now)
    const way = { is: 'sent', reference: 'XXX-2222', form: 'self-referral', team: 'sample', isOver: false } as const
    const answered = { is: 'proved', proved: { is: 'right', way } } as const
    const turn = converse(
      talk.state(),
      { said: { is: 'text', text: 'withdraw XXX-2222' } },
      { ...world, ways: { offers: true, answered } },
    )
    expect(turn.state.sent).toEqual([])
    expect(turn.state.way).toMatchObject({ is: 'proving' })
  })
})

describe('in every language', () => {
  it.each(langs)(
    '%s: what the help says one can type is heard, and every way to ask for a word is no danger',
    (lang) => {
      const help = rehearsalWorld()('sample', now).voice(lang).say('help-text')
      const lines = help.split('\n').flatMap((line) => /^• (.+?) – /.exec(line)?.[1] ?? [])
      const wishes = lines.flatMap((phrase) => readWish(phrase, lang, false)?.is ?? [])
      expect(wishes).toEqual(['withdraw', 'add'])
      for (const phrase of wayPhrases[lang].split(',')) expect(safetyFindings(phrase), phrase).toEqual([])
    },
  )

  it('beside a code the short words are wishes too', () => {
    expect(readWish('add K7M-4PX2', 'en', false)).toEqual({ is: 'add', reference: 'K7M-4PX2' })
    expect(readWish('dodaj K7M-4PX2', 'pl', false)).toEqual({ is: 'add', reference: 'K7M-4PX2' })
    expect(readWish('إضافة K7M-4PX2', 'ar', false)).toEqual({ is: 'add', reference: 'K7M-4PX2' })
    expect(readWish('add', 'en', false)).toBeUndefined()
  })
})
