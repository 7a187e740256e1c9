import { describe, expect, it } from 'vitest'
import { exceptions } from './exceptions.ts'
import { judge } from './judge.ts'
import { parentStrings } from './parentStrings.ts'
import { reading } from './reading.ts'
import { syllables } from './syllables.ts'

const hard =
  'Notwithstanding the aforementioned considerations, eligibility is determined by a multidisciplinary professional.'
const easy = 'You can stop at any time. Nothing is sent until you say so.'

describe('what parents read in English', () => {
  it('is never above grade 6, but for a list with a reason each', () => {
    const { problems, judged } = judge(parentStrings(), exceptions)
    expect(problems).toEqual([])
    expect(judged.length).toBeGreaterThan(200)
    expect(Object.values(exceptions).every((reason) => reason.length > 20)).toBe(true)
  })

  it('has words of every kind in it: questions, hints, reasons, choices, remarks, and the page around them', () => {
    const keys = parentStrings().map(({ key }) => key)
    for (const key of [
      'self-referral:baby.date/ask/born',
      'self-referral:area/hint',
      'self-referral:good/why',
      'self-referral:life/options/loss',
      'self-referral:said/age-too-late',
      'service:help-text',
      'page:privacy-rights-text',
    ])
      expect(keys).toContain(key)
    expect(keys.filter((key) => /professional|^referral:/.test(key))).toEqual(['service:start-professional'])
  })

  it('control: a hard sentence is caught, wherever it stands', () => {
    for (const text of [hard, `${easy}\n\n${hard}`, `${hard} {{team}}`])
      expect(judge([{ key: 'page:a', text }], {}).problems).toEqual([expect.stringMatching(/^page:a is grade \d\d/)])
    expect(judge([{ key: 'page:a', text: easy }], {}).problems).toEqual([])
  })

  it('control: a hard choice is caught under an easy question', () => {
    const under = 'Who helps you now?'
    expect(judge([{ key: 'form:a', text: 'Multidisciplinary rehabilitation', under }], {}).problems).toHaveLength(1)
    expect(judge([{ key: 'form:a', text: 'A friend', under }], {}).problems).toEqual([])
  })

  it('lets an exception pass, and not one that is no longer needed', () => {
    expect(judge([{ key: 'page:a', text: hard }], { 'page:a': 'a legal name' }).problems).toEqual([])
    expect(judge([{ key: 'page:a', text: easy }], { 'page:a': 'a legal name' }).problems).toHaveLength(1)
    expect(judge([], { 'page:gone': 'a legal name' }).problems).toHaveLength(1)
  })

  it('only counts a label, and what has few words but a placeholder', () => {
    expect(judge([{ key: 'page:a', text: 'Accessibility information' }], {})).toMatchObject({ labels: 1, judged: [] })
    expect(judge([{ key: 'page:a', text: 'We are {{team}}.' }], {})).toMatchObject({ labels: 1, problems: [] })
  })
})

describe('how hard a text is', () => {
  it('is the Flesch-Kincaid grade, to a tenth', () => {
    // 13 words, 2 sentences, 16 syllables.
    expect(reading('You can stop at any time. Nothing is sent until you say so.')).toEqual({
      words: 13,
      grade: Math.round((0.39 * 6.5 + (11.8 * 16) / 13 - 15.59) * 10) / 10,
      longest: 7,
    })
  })

  it('ends a sentence at a full stop, a question mark, a closing quote and a line, and leaves addresses out', () => {
    expect(reading('Is it? “Yes.” Go on\nto the end: https://attune.example/privacy').longest).toBe(3)
    expect(reading('• back – to the question before').words).toBe(5)
  })

  it.each([
    [1, 'a the like likes named called moved months through straight voice don’t 999 BD7'],
    [
      2,
      'baby people being crying asking needed closes language midwife isn’t something nurse’s able table quiet every',
    ],
    [3, 'family already area easier disabled mum-to-be another pregnancy everyone together NHS'],
    [4, 'emergency Samaritans interpreter community responsible usually'],
    [5, 'disability NSPCC'],
  ])('counts %i in each of: %s', (count, words) => {
    for (const word of words.split(' ')) expect(`${word} ${syllables(word)}`).toBe(`${word} ${count}`)
  })
})
