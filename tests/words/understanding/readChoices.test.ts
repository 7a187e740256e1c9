import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { langs } from '../../../src/words/lang.ts'
import { readChoices } from '../../../src/words/understanding/readChoices.ts'

const en = [
  { value: 'text', title: 'Text message (SMS)' },
  { value: 'call', title: 'Phone call' },
  { value: 'email', title: 'Email' },
  { value: 'letter', title: 'Letter, by post' },
]
const pl = [
  { value: 'text', title: 'SMS' },
  { value: 'call', title: 'Telefon' },
  { value: 'letter', title: 'List' },
]
const ar = [
  { value: 'text', title: 'رسالة نصية' },
  { value: 'call', title: 'مكالمة هاتفية' },
  { value: 'letter', title: 'بريد' },
]
const knows = [
  { value: 'both', title: 'Yes, and you may contact them too' },
  { value: 'only-me', title: 'Yes, but contact only me' },
  { value: 'secret', title: 'No, please do not contact them' },
  { value: 'nobody', title: 'There is no other parent around' },
  { value: 'unsaid', title: 'Rather not say' },
]

type Row = readonly [string, typeof en, 'en' | 'pl' | 'ar', readonly string[]]

const oneOf = (text: string, options: typeof en, lang: 'en' | 'pl' | 'ar') =>
  readChoices(text, options, { lang, many: false })
const manyOf = (text: string, options: typeof en, lang: 'en' | 'pl' | 'ar') =>
  readChoices(text, options, { lang, many: true })

const clearOnes: readonly Row[] = [
  ['text', en, 'en', ['text']],
  ['TEXT MESSAGE (SMS)', en, 'en', ['text']],
  ['text message', en, 'en', ['text']],
  ['sms', en, 'en', ['text']],
  ['Text me please', en, 'en', ['text']],
  ['phone', en, 'en', ['call']],
  ['I’d prefer a phone call, thanks', en, 'en', ['call']],
  ['1', en, 'en', ['text']],
  ['4.', en, 'en', ['letter']],
  ['(2)', en, 'en', ['call']],
  ['option 3', en, 'en', ['email']],
  ['first', en, 'en', ['text']],
  ['the second one', en, 'en', ['call']],
  ['number three please', en, 'en', ['email']],
  ['letter by post', en, 'en', ['letter']],
  ['Only me', knows, 'en', ['only-me']],
  ['text only', en, 'en', ['text']],
  ['rather not say', knows, 'en', ['unsaid']],
  ['pierwszy', pl, 'pl', ['text']],
  ['poproszę telefon', pl, 'pl', ['call']],
  ['nr 3', pl, 'pl', ['letter']],
  ['letter', pl, 'pl', ['letter']],
  ['الأول', ar, 'ar', ['text']],
  ['٢', ar, 'ar', ['call']],
  ['بالبريد', ar, 'ar', ['letter']],
  ['مكالمة لو سمحت', ar, 'ar', ['call']],
]
const clearMany: readonly Row[] = [
  ['1 and 3', en, 'en', ['text', 'email']],
  ['1,3', en, 'en', ['text', 'email']],
  ['3 1 3', en, 'en', ['email', 'text']],
  ['call and text', en, 'en', ['call', 'text']],
  ['phone call, letter, by post', en, 'en', ['call', 'letter']],
  ['email & text please', en, 'en', ['email', 'text']],
  ['phone, sms', en, 'en', ['call', 'text']],
  ['text/call', en, 'en', ['text', 'call']],
  ['first and 4', en, 'en', ['text', 'letter']],
  ['sms i list', pl, 'pl', ['text', 'letter']],
  ['telefon oraz SMS', pl, 'pl', ['call', 'text']],
  ['1 i 3', pl, 'pl', ['text', 'letter']],
  ['رسالة ومكالمة', ar, 'ar', ['text', 'call']],
  ['١ و ٣', ar, 'ar', ['text', 'letter']],
  ['١و٣', ar, 'ar', ['text', 'letter']],
  ['رسالة أو مكالمة', ar, 'ar', ['text', 'call']],
  ['البريد والهاتف', ar, 'ar', ['letter', 'call']],
  ['الأول والثالث', ar, 'ar', ['text', 'letter']],
  ['ring, txt and post', en, 'en', ['call', 'text', 'letter']],
  ['dzwońcie i smsy', pl, 'pl', ['call', 'text']],
]

describe('readChoices', () => {
  it.each(clearOnes)('hears "%s"', (text, options, lang, values) => {
    expect(oneOf(text, options, lang)).toEqual({ heard: 'clear', values })
    expect(manyOf(text, options, lang)).toEqual({ heard: 'clear', values })
  })

  it.each(clearMany)('hears several in "%s", and asks for one where one is wanted', (text, options, lang, values) => {
    expect(manyOf(text, options, lang)).toEqual({ heard: 'clear', values })
    expect(oneOf(text, options, lang)).toEqual({ heard: 'unclear', why: 'choose-one' })
  })

  it('hears an Arabic "and" written onto a word with its article, and leaves a word that begins with its letter', () => {
    const places = [
      { value: 'p1', title: 'الحديقة' },
      { value: 'p2', title: 'المكتبة العامة' },
      { value: 'p3', title: 'عند الوالدة' },
    ]
    expect(manyOf('الحديقة والمكتبة', places, 'ar')).toEqual({ heard: 'clear', values: ['p1', 'p2'] })
    expect(manyOf('الحديقة وعند الوالدة', places, 'ar')).toEqual({ heard: 'clear', values: ['p1', 'p3'] })
    expect(manyOf('الوالدة', places, 'ar')).toEqual({ heard: 'clear', values: ['p3'] })
  })

  it('does not cut a title at its own comma or "and"', () => {
    const options = [
      { value: 'feed', title: 'Crying, sleep or feeding' },
      { value: 'feel', title: 'My own feelings' },
      { value: 'sleep', title: 'Sleep' },
    ]
    expect(manyOf('crying, sleep or feeding and my own feelings', options, 'en')).toEqual({
      heard: 'clear',
      values: ['feed', 'feel'],
    })
  })

  it.each([
    ['tetx', en, 'en', 'text'],
    ['emial', en, 'en', 'email'],
    ['phone cal', en, 'en', 'call'],
    ['lettre', en, 'en', 'letter'],
    ['text him', en, 'en', 'text'],
    ['call in the mornings', en, 'en', 'call'],
    ['no other parent', knows, 'en', 'nobody'],
    ['telefonem', pl, 'pl', 'call'],
    ['مكالمه هاتفيه الصبح', ar, 'ar', 'call'],
  ] as const)('says back what it only nearly heard: "%s"', (text, options, lang, value) => {
    expect(oneOf(text, [...options], lang)).toMatchObject({ heard: 'confirm', values: [value] })
  })

  it('gives back what was said besides', () => {
    const options = [...en, { value: 'other', title: 'Something else' }]
    expect(oneOf('something else: we meet at the library', options, 'en')).toEqual({
      heard: 'confirm',
      values: ['other'],
      rest: 'we meet at the library',
    })
  })

  it.each([
    ['please don’t text me, he reads my phone', 'en'],
    ['don’t text', 'en'],
    ['dont text me', 'en'],
    ['not by text', 'en'],
    ['no text', 'en'],
    ['anything but text', 'en'],
    ['never call', 'en'],
    ['call but not text', 'en'],
    ['text is not safe', 'en'],
    ['text: never when he is in', 'en'],
    ['he reads my text messages', 'en'],
    ['my partner checks my email and my letters', 'en'],
    ['I used to call my mother every day until she died', 'en'],
    ['stop the text messages', 'en'],
    ['call unless he is home', 'en'],
    ['phone call if alone', 'en'],
    ['no 1', 'en'],
    ['no phone', 'en'],
    ['dont ring', 'en'],
    ['not by txt', 'en'],
    ['he checks my messages', 'en'],
    ['yes', 'en'],
    ['dunno', 'en'],
    ['nie dzwonić', 'pl'],
    ['nie wiem', 'pl'],
    ['بدون اتصال', 'ar'],
    ['لا أعرف', 'ar'],
    ['proszę nie wysyłać SMS', 'pl'],
    ['tylko nie telefon', 'pl'],
    ['wszystko oprócz SMS', 'pl'],
    ['telefon, ale nie SMS', 'pl'],
    ['bez telefonu', 'pl'],
    ['لا ترسلوا رسالة', 'ar'],
    ['مكالمة لكن ليس رسالة', 'ar'],
    ['بدون رسالة', 'ar'],
    ['البريد وليس الرسالة', 'ar'],
  ] as const)('takes no choice from "%s"', (text, lang) => {
    const options = { en, pl, ar }[lang]
    const rest = text
    expect(oneOf(text, options, lang)).toEqual({ heard: 'unclear', why: 'not-understood', rest })
    expect(manyOf(text, options, lang)).toEqual({ heard: 'unclear', why: 'not-understood', rest })
  })

  it('never takes one word of a title that says "not" for the title', () => {
    expect(oneOf('around', knows, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
    expect(oneOf('contact them', knows, 'en')).toEqual({ heard: 'unclear', why: 'choose-one' })
    const safety = [
      { value: 'a', title: 'It is safe' },
      { value: 'b', title: 'It is not safe for us now' },
    ]
    expect(oneOf('now', safety, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
    expect(oneOf('unsafe', safety, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
    const married = [{ value: 'm', title: 'Married' }]
    expect(oneOf('unmarried', married, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
    expect(oneOf('marired', married, 'en')).toMatchObject({ heard: 'confirm', values: ['m'] })
  })

  const moment = [
    'Yes, go ahead',
    'Someone is helping me',
    'Keep it short, please',
    'Not now',
    'Both: now and later',
  ].map((title, at) => ({ value: `v${at}`, title }))
  it.each([
    ['yes', 'v0'],
    ['ok', 'v0'],
    ['go ahead', 'v0'],
    ['keep it short', 'v2'],
    ['no', 'v3'],
    ['no thanks', 'v3'],
    ['nope, not now', 'v3'],
    ['both', 'v4'],
    ['both please', 'v4'],
  ])('hears "%s" as the option that says so in more words', (text, value) => {
    expect(oneOf(text, moment, 'en')).toEqual({ heard: 'clear', values: [value] })
  })

  it('does not hear a title of small words inside other words', () => {
    const options = [...en, { value: 'v', title: 'Both: by day and by night' }]
    expect(oneOf('text for both of us', options, 'en')).toEqual({ heard: 'clear', values: ['text'] })
  })

  it('says back an option said of somebody else', () => {
    const options = [
      { value: 'm', title: 'Mum or mum-to-be' },
      { value: 'd', title: 'Dad or dad-to-be' },
    ]
    expect(oneOf('I am the mum', options, 'en')).toEqual({ heard: 'clear', values: ['m'] })
    expect(oneOf('her dad', options, 'en')).toEqual({ heard: 'confirm', values: ['d'] })
  })

  it('hears one way of not knowing as another', () => {
    const options = ['Just mine', 'Others use it', 'Not sure'].map((title, at) => ({ value: `v${at}`, title }))
    expect(oneOf('I don’t know', options, 'en')).toEqual({ heard: 'clear', values: ['v2'] })
    expect(oneOf('not just mine', options, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
  })

  it('says back a title of which only the opening was said', () => {
    const options = [
      { value: 'a', title: 'Yes, and you may contact them too' },
      { value: 'b', title: 'Rather not say' },
    ]
    expect(oneOf('yes', options, 'en')).toEqual({ heard: 'confirm', values: ['a'] })
    expect(oneOf('yes yes', options, 'en')).toMatchObject({ heard: 'confirm', values: ['a'] })
  })

  it('asks which yes is meant', () => {
    expect(oneOf('yes', knows, 'en')).toEqual({ heard: 'unclear', why: 'choose-one' })
  })

  it.each([
    ['dunno', 'not-sure'],
    ['nie wiem', 'not-sure'],
    ['yeah', 'yes'],
    ['nope', 'no'],
    ['none of these', 'none'],
  ] as const)('hears "%s" as the option of that meaning', (text, value) => {
    const options = ['yes', 'no', 'not-sure', 'none'].map((one) => ({ value: one, title: `Title of ${one}` }))
    expect(readChoices(text, options, { lang: 'pl', many: false })).toEqual({ heard: 'clear', values: [value] })
  })

  it.each(['5', '0', '1 and 9', 'number seven', '٩'])('says that "%s" is not offered', (text) => {
    expect(manyOf(text, en, 'ar')).toEqual({ heard: 'unclear', why: 'not-offered' })
  })

  it.each(['07700 900123', '1-3'])('does not take "%s" for numbers of options', (text) => {
    expect(manyOf(text, en, 'en')).toMatchObject({ heard: 'unclear', why: 'not-understood' })
  })

  it('prefers a value or title to a number', () => {
    const options = [
      { value: '2', title: 'Two' },
      { value: '1', title: 'One' },
    ]
    expect(oneOf('1', options, 'en')).toEqual({ heard: 'clear', values: ['1'] })
    expect(oneOf('two', options, 'en')).toEqual({ heard: 'clear', values: ['2'] })
  })

  it('hears nothing in nothing, and nothing when nothing is offered', () => {
    expect(oneOf(' ', en, 'en')).toEqual({ heard: 'unclear', why: 'empty' })
    expect(oneOf('text', [], 'en')).toEqual({ heard: 'unclear', why: 'not-understood', rest: 'text' })
  })
})

const named = fc
  .uniqueArray(
    fc.record({
      value: fc.stringMatching(/^[a-z]{2,8}(-[a-z]{2,8})?$/),
      title: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          'Yes, but (only) me: now',
          'No; never, please',
          '1',
          'Nie, dziękuję',
          'لا، شكرا',
          '5 months',
          'and',
          '👍',
        ),
      ),
    }),
    { minLength: 1, maxLength: 12, selector: ({ value }) => value },
  )
  .filter((options) => {
    // Two options of the same name cannot be told apart by it; no form has them.
    const names = options.flatMap(({ value, title }) => [value, title.normalize('NFC').trim().toLowerCase()])
    return new Set(names.map((name) => name.toUpperCase())).size === names.length && names.every((name) => name !== '')
  })

describe('an option’s own value, title or number', () => {
  it('is always clear, whatever the list', () => {
    fc.assert(
      fc.property(named, fc.constantFrom(...langs), fc.boolean(), fc.nat(), (options, lang, many, pick) => {
        const at = pick % options.length
        const option = options[at]
        if (option === undefined || option.title.trim() === '') return
        const expected = { heard: 'clear', values: [option.value] }
        const hear = (text: string) => readChoices(text, options, { lang, many })
        expect(hear(option.value)).toEqual(expected)
        expect(hear(option.title)).toEqual(expected)
        expect(hear(option.title.toUpperCase())).toEqual(expected)
        expect(hear(option.title.toLowerCase())).toEqual(expected)
        const number = `${at + 1}`
        if (options.every(({ title }) => title.trim() !== number)) expect(hear(number)).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })
})
