import { describe, expect, it } from 'vitest'
import { locales } from '../../locales/index.ts'
import { sayingWords } from '../../src/forms/saying.ts'
import { LocalDate } from '../../src/time/instant.ts'
import { makeVoices } from '../../src/words/makeVoices.ts'

const voice = makeVoices(locales)

/** Without the marks that keep what is filled in apart from the direction around it. */
const plainText = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')

describe('a voice', () => {
  it('keeps the groups of a number in order in right-to-left text, in words and in what is filled in', () => {
    const line = voice('ar').say('urgent-call', { number: '116 123' })
    expect(line).toContain('\u2066116 123\u2069')
    expect(voice('ar').say('unclear.phone-unclear')).toContain('\u206607700 900123\u2069')
    expect(voice('ar').say('done-parent', { reference: 'K7M-4PX2', day: '30' })).toContain('\u2066K7M-4PX2\u2069')
    expect(voice('en').say('urgent-call', { number: '116 123' })).toBe('call 116 123')
  })

  it('leaves the address of a page bare, so that it can be tapped', () => {
    const words = voice('ar').say('welcome-call-me', { team: 'Sunbeam', privacyUrl: 'https://a.example/privacy' })
    expect(words.endsWith('https://a.example/privacy')).toBe(true)
    expect(words).toContain('\u2068Sunbeam\u2069')
  })

  it.each([
    ['pl', 1, '1 dzień'],
    ['pl', 2, '2 dni'],
    ['pl', 5, '5 dni'],
    ['ar', 28, '28'],
    ['en', 1, '1 day,'],
    ['en', 28, '28 days'],
  ] as const)('%s counts %i by its own plural forms', (lang, count, words) => {
    expect(voice(lang).say('not-yet', { count })).toContain(words)
  })

  it.each([
    ['en', 'one of the significant factors, or four of the others.', '12 of the others.'],
    ['pl', 'jeden z czynników znaczących albo cztery z pozostałych.', '12 z pozostałych.'],
    ['ar', 'واحد من العوامل المهمة، أو أربعة من العوامل الأخرى.', '12 من العوامل الأخرى.'],
  ] as const)('%s says the rule of a checklist as people say it', (lang, usual, many) => {
    const rule = (significant: number, others: number) => {
      const params = { significant: { inWords: significant }, others: { inWords: others } }
      return plainText(sayingWords('referral', 'said', { key: 'rule-met', params }, voice(lang)))
    }
    expect(rule(1, 4)).toContain(usual)
    expect(rule(2, 12)).toContain(many)
  })

  it('writes days in the reader’s language, in digits everybody here can dial', () => {
    const day = LocalDate.parse('2026-03-12')
    expect(voice('en').day(day)).toBe('12 March 2026')
    expect(voice('pl').day(day)).toBe('12 marca 2026')
    expect(voice('ar').day(day)).toMatch(/^12 \S+ 2026$/)
  })
})
