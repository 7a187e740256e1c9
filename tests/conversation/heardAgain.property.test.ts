import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safetyFindings } from '../../src/words/floor/safetyFindings.ts'
import { simpleRest, talk, upTo } from './talk.ts'

const dangers = ['he hits me', 'overdose', 'I want to die', 'suicide', 'My baby will not wake up', 'I want to kill him']
const plain = [
  'It began in the spring',
  'and the baby',
  'I just took an',
  'I have planned my',
  'not',
  'tonight',
  'never',
]
const marks = ['. ', '\n', '\n\n', ' ', ', ', '! ', ' because ', ' and ']

const story = fc
  .array(fc.tuple(fc.constantFrom(...dangers, ...plain), fc.constantFrom(...marks)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().slice(0, -1).join(''))

const toWords = () => {
  const parent = talk()
  parent.say(...upTo.ways, ...simpleRest.slice(0, 6))
  expect(parent.asked()).toBe('words')
  return parent
}
const isLoss = (text: string) => safetyFindings(text).some(({ category }) => category === 'loss')

const sameWords = (one: string, other: string): boolean =>
  one.trim().replaceAll(/\s+/g, ' ') === other.trim().replaceAll(/\s+/g, ' ')
const heardIn = (text: string): readonly string[] => safetyFindings(text).map(({ phrase }) => phrase)

it('what is heard in words alone is heard after any other words, but in a box that comes back as it was: whoever presses on with that goes on', () => {
  fc.assert(
    fc.property(story, story, fc.boolean(), (before, more, isGrown) => {
      const text = isGrown ? `${before} ${more}` : more
      fc.pre(![before, text].some(isLoss) && safetyFindings(before).length > 0)
      const parent = toWords()
      parent.values({ words: before })
      const alerted = parent.tasks.length
      parent.values({ words: text })
      if (!sameWords(text, before))
        expect(parent.tasks.slice(alerted).map(({ detail }) => detail['rule'])).toEqual(heardIn(text))
      if (parent.asked() === 'words') parent.values({ words: String(parent.ask()?.current) })
      expect(parent.asked()).not.toBe('words')
    }),
    { numRuns: 200 },
  )
})

it('in a chat danger is heard as often as it is said, and “skip” goes on', () => {
  fc.assert(
    fc.property(story, story, (before, more) => {
      fc.pre(![before, more].some(isLoss) && safetyFindings(before).length > 0)
      const parent = toWords()
      parent.say(before)
      for (const text of [before, more]) {
        const alerted = parent.tasks.length
        parent.say(text)
        expect(parent.tasks.slice(alerted).map(({ detail }) => detail['rule'])).toEqual(heardIn(text))
      }
      if (parent.asked() === 'words') parent.say('skip')
      expect(parent.asked()).not.toBe('words')
    }),
    { numRuns: 100 },
  )
})

it('after danger a cry for help is no part of the answer: help and a person come as ever', () => {
  for (const [cry, sign] of [
    ['Help me.', 'help'],
    ['urgent help', '999'],
    ['I want to speak to a person.', 'person'],
  ] as const) {
    const parent = toWords()
    parent.say(`I want to kill myself. ${cry}`, cry)
    expect(parent.asked(), cry).toBe('words')
    expect(parent.text().slice(-1_500).toLowerCase(), cry).toContain(sign)
    expect(String(parent.ask()?.current)).toBe(`I want to kill myself. ${cry}`)
  }
})

it('every kind of danger in one message is answered, the gravest first', () => {
  const parent = toWords()
  parent.say('I want to die. He hits me.')
  expect(parent.text()).toMatch(/you matter[\s\S]*Nobody should have to be afraid/)
  expect(parent.text().split('Someone on our team will also see')).toHaveLength(2)
})

it('words of danger that are too long for the answer get help, and are told so', () => {
  const parent = toWords()
  parent.values({ words: `${'My story is long. '.repeat(400)} I want to die` })
  expect(parent.text()).toMatch(/you matter/)
  expect(parent.text()).toContain(
    'That is more than we can keep in one go. Please send the most important part. A few sentences are enough.',
  )
})
