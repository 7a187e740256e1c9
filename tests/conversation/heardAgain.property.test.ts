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
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.!])\s+/)
    .map((one) => one.trim())
    .filter(Boolean)
const isLoss = (text: string) => safetyFindings(text).some(({ category }) => category === 'loss')

it('what is heard in words alone is heard after any other words, unless they are those very sentences; and whoever says the same again goes on', () => {
  fc.assert(
    fc.property(story, story, fc.boolean(), (before, more, isGrown) => {
      const text = isGrown ? `${before} ${more}` : more
      fc.pre(![before, text].some(isLoss) && safetyFindings(before).length > 0)
      const parent = toWords()
      parent.values({ words: before })
      const alerted = parent.tasks.length
      parent.values({ words: text })
      const known = sentencesOf(before)
      if (sentencesOf(text).some((one) => !known.includes(one)))
        expect(parent.tasks.slice(alerted).map(({ detail }) => detail['rule'])).toEqual(
          safetyFindings(text).map(({ phrase }) => phrase),
        )
      for (let presses = 0; presses < 2 && parent.asked() === 'words'; presses += 1)
        parent.values({ words: String(parent.ask()?.current) })
      expect(parent.asked()).not.toBe('words')
    }),
    { numRuns: 200 },
  )
})
