import { describe, expect, it } from 'vitest'
import { langs } from '../../../src/words/lang.ts'
import { readYesNo } from '../../../src/words/understanding/readYesNo.ts'

const table = {
  en: {
    yes: [
      'yes',
      'Y',
      'yeah',
      'Yep!',
      'ok',
      'OK.',
      'Yes please',
      'yes, of course',
      'sure',
      'yes thank you',
      'Please do',
      'yes yes',
      'I do',
      'that’s right',
      'Go ahead',
    ],
    no: [
      'no',
      'N',
      'nope',
      'NAH',
      'No thanks',
      'no, thank you',
      'I don’t',
      'not yet',
      'no no',
      'never',
      'No I have not',
      'Please don’t',
    ],
    likelyYes: ['yes she knows', 'I think so', 'no problem', 'if you like', 'yes in the morning', '👍', '👍🏾'],
    likelyNo: ['not really', 'I don’t think so', 'rather not', 'no he is at work', 'no I have not asked her', '👎'],
  },
  pl: {
    yes: ['tak', 'TAK!', 'Tak, proszę', 'jasne', 'oczywiście', 'zgadza się', 'no tak', 'dobrze', 'pewnie'],
    no: ['nie', 'Nie.', 'nie, dziękuję', 'no nie', 'jeszcze nie', 'nigdy', 'nie chce'],
    likelyYes: ['chyba tak', 'raczej tak', 'myślę, że tak', 'tak, wie o tym', 'nie ma problemu'],
    likelyNo: ['chyba nie', 'raczej nie', 'nie sądzę', 'no'],
  },
  ar: {
    yes: ['نعم', 'نَعَم', 'أيوه', 'ايوا', 'نعم من فضلك', 'طبعاً', 'أكيد', 'تمام', 'موافقة', 'أجل'],
    no: ['لا', 'لأ', 'لا شكراً', 'كلا', 'ليس بعد', 'لا لا', 'أبداً'],
    likelyYes: ['أظن نعم', 'لا مانع', 'نعم في الصباح'],
    likelyNo: ['لا أظن', 'لا أعتقد ذلك'],
  },
} as const

describe.each(langs)('readYesNo in %s', (lang) => {
  const { yes, no, likelyYes, likelyNo } = table[lang]
  it.each(yes)('hears yes in "%s"', (text) => {
    expect(readYesNo(text, lang)).toEqual({ heard: 'clear', value: true })
  })
  it.each(no)('hears no in "%s"', (text) => {
    expect(readYesNo(text, lang)).toEqual({ heard: 'clear', value: false })
  })
  it.each(likelyYes)('says a yes back for "%s"', (text) => {
    expect(readYesNo(text, lang)).toEqual({ heard: 'confirm', value: true })
  })
  it.each(likelyNo)('says a no back for "%s"', (text) => {
    expect(readYesNo(text, lang)).toEqual({ heard: 'confirm', value: false })
  })
  it('hears English as well', () => {
    expect(readYesNo('yes please', lang)).toEqual({ heard: 'clear', value: true })
    expect(readYesNo('no', lang)).toMatchObject({ value: false })
    expect(readYesNo('no thanks', lang)).toEqual({ heard: 'clear', value: false })
  })
})

describe('readYesNo never takes for a yes', () => {
  it.each([
    ['yes but he must not know', 'en'],
    ['yes, only if he is out', 'en'],
    ['yes no', 'en'],
    ['yes and no', 'en'],
    ['ok so what happens then?', 'en'],
    ['yes I am not sure', 'en'],
    ['right now I can’t', 'en'],
    ['not sure', 'en'],
    ['maybe', 'en'],
    ['1', 'en'],
    ['thanks', 'en'],
    ['Yes it started when my mother came to stay with us in the spring', 'en'],
    ['yes she was born at home with two midwives and my mum', 'en'],
    ['tak, ale nie teraz', 'pl'],
    ['nie wiem', 'pl'],
    ['tak i nie', 'pl'],
    ['نعم لكن ليس الآن', 'ar'],
    ['لا أعرف', 'ar'],
  ] as const)('"%s" (%s)', (text, lang) => {
    expect(readYesNo(text, lang)).toEqual({ heard: 'unclear', why: 'not-understood' })
  })

  it('nothing at all', () => {
    expect(readYesNo(' \n', 'en')).toEqual({ heard: 'unclear', why: 'empty' })
  })
})
