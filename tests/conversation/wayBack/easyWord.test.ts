import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { dialogs } from '../../../dialogs/index.ts'
import { easyWord } from '../../../src/conversation/wayBack/easyWord.ts'
import { plainWord } from '../../../src/conversation/wayBack/plainWord.ts'
import { readCode } from '../../../src/conversation/wayBack/readCode.ts'
import type { Kept } from '../../../src/forms/draft.ts'
import { instantOf } from '../../../src/time/instant.ts'

const kept = (value: Kept['value'], typed?: string): Kept => ({
  ...{ value, by: 'parent', at: instantOf(Date.UTC(2026, 10, 21)), lang: 'en' },
  ...(typed === undefined ? {} : { typed }),
})
const told = {
  form: dialogs['self-referral'].form,
  answers: {
    'baby.date': kept({ is: 'born', date: '2026-06-12', about: false }),
    'you.name': kept('Ana Maria Łuczak'),
    'baby.name': kept('Leo'),
    'reach.number': kept('+447700900123', '07700 900123'),
    area: kept('BD7', 'BD7'),
    words: kept('We lost his brother on 3/9/2024, it is hard'),
  },
}
const easy = (word: string) => easyWord(word, 'K7M-4PX2', [told])

describe('a word of one’s own', () => {
  it.each([
    ['abc', 'short'],
    ['🙂🙂🙂🙂', 'short'],
    [' - - - ', 'short'],
    ['x'.repeat(61), 'long'],
    ['aaaa', 'plain'],
    ['12345', 'plain'],
    ['K7M 4PX2', 'code'],
    ['k7m4px2!', 'code'],
    ['Ana Maria', 'name'],
    ['luczak', 'name'],
    ['Leo2', 'name'],
  ])('%s is refused', (word, why) => {
    expect(easy(word)).toBe(why)
  })

  it.each([
    ...['12 June 2026', '12062026', '12/06/26', '120626', '2026-06-12', 'June 12', '12th of June', 'june2026', '1206'],
    ...[
      '12 czerwca 2026',
      '12 czerwca',
      '١٢/٠٦/٢٠٢٦',
      '12 يونيو',
      '2026',
      '0612',
      '12.6.2026',
      '3 September 2024',
      '030924',
    ],
  ])('%s is refused: a date that was told', (word) => {
    expect(easy(word)).toBe('date')
  })

  it.each(['07700900123', '900123', '+44 7700 900123', '0012', 'Leo12062026', 'leo 2026 x', 'BD7 x', 'ana0612'])(
    '%s is refused, also with a little beside it',
    (word) => {
      expect(easy(word)).toBeDefined()
    },
  )

  it.each(['Blue Teapot', 'teapot 7', 'kettle', 'чайник', 'إبريق أزرق', 'leopard', 'anemone 1206', 'hrab'])(
    '%s will do',
    (word) => {
      expect(easy(word)).toBeUndefined()
    },
  )

  it('is the same word however it is typed', () => {
    for (const typed of ['Blue Teapot', ' blue  teapot ', 'BLUE-TEAPOT!', 'blueteapot'])
      expect(plainWord(typed)).toBe('blueteapot')
    expect(plainWord('Żółw ٧')).toBe('zolw7')
  })

  it('never falls over what is typed, nor over what was told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.json(), (word, value) => {
        easyWord(word, 'K7M-4PX2', [{ form: told.form, answers: { 'you.name': kept(JSON.parse(value)) } }])
        easyWord(word, 'K7M-4PX2', [{ form: undefined, answers: told.answers }])
      }),
    )
  })

  it.each(['1990', '2026', '1206', '12 06', '12/06/90', '120690', '12061990', '1990-06-12'])(
    '%s is refused though nobody told it: it looks like a birthday',
    (word) => {
      expect(easyWord(word, '', [])).toBe('date')
    },
  )

  it('no date of the family passes, however it is written', () => {
    const write = fc.constantFrom(
      ...['dd/MM/yyyy', 'd.M.yy', 'ddMMyyyy', 'yyyyMMdd', 'd MMMM yyyy', 'MMMM d', 'ddMM', 'd MMM yy', 'yyyy'],
    )
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        write,
        (day, how) => {
          const iso = day.toISOString().slice(0, 10)
          const word = DateTime.fromISO(iso, { zone: 'utc', locale: 'en-GB' }).toFormat(how)
          const answers = { 'baby.date': kept({ is: 'born', date: iso, about: false }) }
          expect(easyWord(word, 'K7M-4PX2', [{ form: told.form, answers }])).toBeDefined()
        },
      ),
    )
  })
})

describe('a code', () => {
  it.each(['K7M-4PX2', ' k7m4px2', 'K7M 4PX2', 'k7m – 4px2', 'my code is K7M-4PX2.', 'K7M_4PX2'])(
    '%s is read',
    (typed) => {
      expect(readCode(typed)).toBe('K7M-4PX2')
    },
  )

  it('that is none is kept short, and is wrong like any other', () => {
    expect(readCode('hello')).toBe('HELLO')
    expect(readCode('x'.repeat(500))).toHaveLength(40)
    expect(readCode('')).toBe('')
  })
})
