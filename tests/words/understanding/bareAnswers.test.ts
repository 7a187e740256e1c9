import { describe, expect, it } from 'vitest'
import { isBareAnswer } from '../../../src/words/understanding/isBareAnswer.ts'
import { readChoices } from '../../../src/words/understanding/readChoices.ts'
import { saysAll } from '../../../src/words/understanding/saysAll.ts'
import { saysLittle } from '../../../src/words/understanding/saysLittle.ts'

describe('a bare answer', () => {
  it.each([
    ['yes', 'en'],
    ['no no, none thanks', 'en'],
    ['dunno', 'en'],
    ['n/a', 'en'],
    ['nie wiem', 'pl'],
    ['nie, nikt', 'pl'],
    ['لا شكرا', 'ar'],
    ['لا أحد', 'ar'],
  ] as const)('is "%s" (%s)', (text, lang) => {
    expect(isBareAnswer(text, lang)).toBe(true)
    expect(saysLittle(text, lang)).toBe(true)
  })

  it.each([
    ['no dogs', 'en'],
    ['please', 'en'],
    ['not by text', 'en'],
    ['', 'en'],
    ['nie mam psa', 'pl'],
    ['لا رسالة', 'ar'],
  ] as const)('is not "%s" (%s)', (text, lang) => {
    expect(isBareAnswer(text, lang)).toBe(false)
  })

  it.each(['I will', 'me', 'my son', 'ok', 'him'])('has no words of one’s own in "%s"', (text) => {
    expect(saysLittle(text, 'en')).toBe(true)
  })

  it.each(['his brother', 'no dogs', 'Twi', 'after 6'])('has words of one’s own in "%s"', (text) => {
    expect(saysLittle(text, 'en')).toBe(false)
  })

  const list = [
    { value: 'a', title: 'Nie wiem, kto to jest' },
    { value: 'b', title: 'Inni widzą, nie tylko ja' },
    { value: 'c', title: 'Tylko mój' },
  ]
  it.each(['nie', 'no', 'tak', 'nikt'])('names no option by a word it shares: "%s"', (text) => {
    expect(readChoices(text, list, { lang: 'pl', many: false })).toMatchObject({ heard: 'unclear' })
  })
})

describe('everything in a list', () => {
  it.each([
    ['all', 'en'],
    ['all of them please', 'en'],
    ['any of these', 'en'],
    ['everything', 'en'],
    ['wszystkie', 'pl'],
    ['كلها', 'ar'],
  ] as const)('is "%s" (%s)', (text, lang) => {
    expect(saysAll(text, lang)).toBe(true)
  })

  it.each([
    ['all but the text', 'en'],
    ['all is well', 'en'],
    ['not any', 'en'],
    ['any day after two', 'en'],
    ['please', 'en'],
    ['wszystko oprócz SMS', 'pl'],
    ['كلها إلا الرسالة', 'ar'],
  ] as const)('is not "%s" (%s)', (text, lang) => {
    expect(saysAll(text, lang)).toBe(false)
  })
})
