import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Lang, langs } from '../../../src/words/lang.ts'
import { readDate } from '../../../src/words/understanding/readDate.ts'
import type { Reading } from '../../../src/words/understanding/reading.ts'
import { readingsOf } from './dateReadings.ts'
import { day, today } from './days.ts'

/** A reading in one line: `clear 2026-03-12`, `confirm 2026-06-21 about`, `date-unclear`. */
const inShort = (read: Reading<{ date: string; about: boolean }>): string =>
  read.heard === 'unclear' ? read.why : `${read.heard} ${read.value.date}${read.value.about ? ' about' : ''}`

const short = (text: string, lang: Lang, expects: 'past' | 'future' | 'either', on = today): string =>
  inShort(readDate(text, { lang, today: on, expects }))

describe.each(langs)('readDate in %s, on 21 November 2026', (lang) => {
  describe.each(['past', 'future', 'either'] as const)('when it expects %s', (expects) => {
    it.each(Object.entries(readingsOf[lang][expects]))('reads "%s" as %s', (text, reading) => {
      expect(short(text, lang, expects)).toBe(reading)
    })
  })
})

describe('readDate', () => {
  it('takes today from its argument alone', () => {
    expect(short('yesterday', 'en', 'past', day('2024-03-01'))).toBe('confirm 2024-02-29')
    expect(short('tomorrow', 'en', 'future', day('2026-12-31'))).toBe('confirm 2027-01-01')
    expect(short('a month old', 'en', 'past', day('2026-03-31'))).toBe('confirm 2026-02-28 about')
    expect(short('29 February', 'en', 'past', day('2024-02-29'))).toBe('confirm 2024-02-29')
    expect(short('29 February', 'en', 'future', day('2097-03-01'))).toBe('confirm 2104-02-29')
    expect(short('12 March', 'en', 'past', day('2026-03-12'))).toBe('confirm 2026-03-12')
    expect(short('12 March', 'en', 'past', day('2026-03-11'))).toBe('confirm 2025-03-12')
    expect(short('12 March', 'en', 'future', day('2026-03-13'))).toBe('confirm 2027-03-12')
    expect(short('12 January', 'en', 'either', day('2026-12-20'))).toBe('confirm 2027-01-12')
    expect(short('40+0', 'en', 'future', day('2026-11-21'))).toBe('confirm 2026-11-21 about')
  })

  it('takes a day in December for an age in months only when the day lies most of a year back', () => {
    expect(short('5/12', 'en', 'past', day('2027-01-20'))).toBe('confirm 2026-12-05')
    expect(short('5/12', 'en', 'past', day('2026-11-21'))).toBe('confirm 2026-06-21 about')
    expect(short('5/12', 'en', 'future', day('2026-11-21'))).toBe('confirm 2026-12-05')
  })

  it('leaves what is too early or too late for the question to the caller', () => {
    expect(short('12 March 1926', 'en', 'past')).toBe('clear 1926-03-12')
    expect(short('12 March 2090', 'en', 'past')).toBe('clear 2090-03-12')
  })

  const dates = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  const locales = [
    ['en', 'en-GB'],
    ['en', 'en-US'],
    ['pl', 'pl'],
    ['ar', 'ar'],
    ['ar', 'ar-EG'],
    ['ar', 'ar-LB'],
    ['ar', 'ar-SY'],
    ['ar', 'ar-IQ'],
  ] as const

  it.each(locales)('in %s, reads any day as %s writes it', (lang, locale) => {
    const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
    fc.assert(
      fc.property(dates, fc.constantFrom('past', 'future', 'either'), (date, expects) => {
        const iso = date.toISOString().slice(0, 10)
        expect(short(long.format(date), lang, expects)).toBe(`clear ${iso}`)
        expect(short(full.format(date), lang, expects)).toBe(`clear ${iso}`)
      }),
    )
  })

  it.each(langs)('in %s, reads any day in figures, and says back what could be the other way round', (lang) => {
    fc.assert(
      fc.property(dates, fc.constantFrom('/', '.', '-'), (date, sign) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const isOneWay = Number(dayOfMonth) > 12 || dayOfMonth === month
        const heard = isOneWay ? 'clear' : 'confirm'
        expect(short([dayOfMonth, month, year].join(sign), lang, 'either')).toBe(`${heard} ${iso}`)
        expect(short([Number(dayOfMonth), Number(month), year].join(sign), lang, 'either')).toBe(`${heard} ${iso}`)
        expect(short(iso, lang, 'either')).toBe(`clear ${iso}`)
      }),
    )
  })

  it('never reads a birth from weeks of pregnancy', () => {
    const weeks = fc.integer({ min: 4, max: 42 })
    fc.assert(
      fc.property(
        weeks,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('past', 'future', 'either'),
        (week, more, expects) => {
          for (const text of [`${week}+${more}`, `${week} weeks and ${more} days pregnant`]) {
            const read = readDate(text, { lang: 'en', today, expects })
            const left = 280 - week * 7 - more
            expect(read).toMatchObject({ heard: 'confirm', value: { about: true } })
            const due = new Date(Date.parse(today) + left * 86_400_000).toISOString().slice(0, 10)
            expect(read).toMatchObject({ value: { date: due } })
          }
        },
      ),
    )
  })
})
