import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import { safetyFloor } from '../../../src/words/floor/safetyFloor.ts'
import { langs } from '../../../src/words/lang.ts'
import { benignLines, corpus, dangerLines } from './corpus.ts'

const heard = (text: string) => safetyFindings(text).map(({ category, certainty }) => `${category} ${certainty}`)

describe('safetyFloor', () => {
  test('names the rule that matched and never the words of the person', () => {
    expect(safetyFloor('My name is Zuleika and I dont want to live anymore')).toEqual({
      category: 'danger-to-self',
      certainty: 'plain',
      lang: 'en',
      phrase: 'en.self.not-live',
    })
  })

  test('hears every language whatever the chat speaks', () => {
    expect(safetyFloor('thank you. chcę się zabić')?.lang).toBe('pl')
    expect(safetyFloor('ok زوجي يضربني')?.lang).toBe('ar')
    expect(safetyFloor('dziękuję, he hits me')?.lang).toBe('en')
  })

  test('answers the most urgent first and keeps a loss that stands beside it', () => {
    expect(heard('My baby died and I want to die')).toEqual(['danger-to-self plain', 'loss plain'])
    expect(heard('baby not breathing, he shook the baby')).toEqual(['medical plain', 'danger-to-baby plain'])
  })

  test.each([
    'I don’t want to live',
    'I dont want to live',
    'I do not want to live',
    'I don´t want to live',
    'I DON`T  WANT\u00a0TO LIVE',
    'i dnt wanna live',
    'i don t want to liveeee',
    'I don\u200bt want to live',
    'I just... I don’t want to... live',
  ])('hears %j however it is typed', (text) => {
    expect(heard(text)).toEqual(['danger-to-self plain'])
  })

  test('hears one slip of the finger in a key word, and no more', () => {
    expect(heard('feeling siucidle')).toEqual([])
    expect(heard('feeling suicidl')).toEqual(['danger-to-self plain'])
    expect(heard('he ahs been strnagling me')).toEqual(['danger-from-someone plain'])
    expect(heard('we went on a hunting trip with my baby')).toEqual([])
  })

  test('a denial undoes only what it denies', () => {
    expect(heard('I would never hurt my baby')).toEqual([])
    expect(heard('I would never hurt my baby but he hits me')).toEqual(['danger-from-someone plain'])
    expect(heard("I'm not ok I want to die")).toEqual(['danger-to-self plain'])
    expect(heard('he never stops hitting me')).toEqual(['danger-from-someone plain'])
    expect(heard('denies thoughts of self-harm or harming baby. Disclosed that he strangled her')).toEqual([
      'danger-from-someone plain',
    ])
  })

  test('a saying excuses only itself', () => {
    expect(heard('this cough is killing me')).toEqual([])
    expect(heard('I could kill for a coffee. I want to kill myself')).toEqual(['danger-to-self plain'])
    expect(heard('he kicks me in the ribs')).toEqual([])
    expect(heard('my husband kicks me in the ribs')).toEqual(['danger-from-someone plain'])
  })

  test('a loss is plain when it is now or says no when, and only possible beside a living or an expected baby', () => {
    expect(heard('I lost the baby')).toEqual(['loss plain'])
    expect(heard('I was 12 weeks pregnant and lost the baby last night')).toEqual(['loss plain'])
    expect(heard('I had a miscarriage in 2019 and am now pregnant')).toEqual(['loss possible'])
    expect(heard('I had a miscarriage. I am now 20 weeks pregnant')).toEqual(['loss possible'])
    expect(heard('my grandmother died last year')).toEqual([])
    expect(heard('scared I will have a miscarriage')).toEqual([])
  })

  test('hears in Polish of a woman who is hit, wherever the word for her stands', () => {
    for (const said of ['mąż bije ją', 'mąż ją bije', 'ona mówi, że partner ją uderzył', 'on ją często bije'])
      expect(heard(said)).toEqual(['danger-from-someone plain'])
  })

  test('danger told as long past is possible, and plain again when it goes on', () => {
    expect(heard('he used to hit me')).toEqual(['danger-from-someone possible'])
    expect(heard('he used to hit me and he still hits me')).toEqual(['danger-from-someone plain'])
  })

  test('never throws, on any Unicode up to ten thousand characters', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' })
    const broken = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10_000 })
      .map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(fc.oneof(anything, broken), (text) => {
        expect(safetyFindings(text)).toEqual(safetyFindings(text))
      }),
      { numRuns: 60 },
    )
  })

  test('hears a danger line among any ordinary sentences', () => {
    const perLang = langs.map((lang) => corpus(lang).tuned)
    const danger = perLang.flatMap(dangerLines).filter(({ say }) => safetyFloor(say) !== undefined)
    const ordinary = fc.array(fc.constantFrom(...perLang.flatMap(benignLines)), { maxLength: 6 })
    const stop = fc.constantFrom('. ', '! ', '\n', '? ', '؟ ')
    fc.assert(
      fc.property(ordinary, fc.constantFrom(...danger), ordinary, stop, (before, { say }, after, between) => {
        expect(safetyFloor([...before, say, ...after].join(between))).toBeDefined()
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes time in proportion to the text, even when it is written to be slow', () => {
    const slow = [
      'he hits me used to ',
      'i lost my baby now pregnant ',
      'i ',
      'never ',
      'i want to hurt ',
      'ما لا ',
      'kill',
    ]
    for (const bit of slow) {
      const text = bit.repeat(10_000 / bit.length)
      safetyFindings(text.slice(0, 2_500))
      const started = performance.now()
      safetyFindings(text)
      // Quadratic work takes seconds here; linear work some 70 ms on two busy cores.
      expect(performance.now() - started, bit).toBeLessThan(1_500)
    }
  })

  test('has no regular expression that repeats a repetition', () => {
    const folder = new URL('../../../src/words/floor/', import.meta.url)
    const nested = /[+*}]\)[+*{]/
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => nested.test(readFileSync(new URL(name, folder), 'utf8')))
    expect(found).toEqual([])
    expect(nested.test('/(a+)+$/')).toBe(true)
  })
})
