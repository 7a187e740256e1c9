import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../src/words/lang.ts'
import { readBirthOrDue } from '../../../src/words/understanding/readBirthOrDue.ts'
import { day, today } from './days.ts'

const inShort = (text: string, lang: Lang, on = today): string => {
  const read = readBirthOrDue(text, { lang, today: on })
  if (read.heard === 'unclear') return read.why
  return `${read.heard} ${read.value.is} ${read.value.date}${read.value.about ? ' about' : ''}`
}

describe('readBirthOrDue, on 21 November 2026', () => {
  it.each([
    ['12 March 2026', 'en', 'clear born 2026-03-12'],
    ['12 March 2027', 'en', 'clear due 2027-03-12'],
    ['due 12 March 2027', 'en', 'clear due 2027-03-12'],
    ['born 12 March 2026', 'en', 'clear born 2026-03-12'],
    ['due 12 March', 'en', 'confirm due 2027-03-12'],
    ['born 12 March', 'en', 'confirm born 2026-03-12'],
    ['due in December', 'en', 'confirm due 2026-12-15 about'],
    ['born in December', 'en', 'confirm born 2025-12-15 about'],
    ['5 months', 'en', 'confirm born 2026-06-21 about'],
    ['6 weeks old', 'en', 'confirm born 2026-10-10 about'],
    ['24 weeks pregnant', 'en', 'confirm due 2027-03-13 about'],
    ['24 weeks', 'en', 'confirm due 2027-03-13 about'],
    ['30 tygodni', 'pl', 'confirm due 2027-01-30 about'],
    ['12 weeks', 'en', 'confirm born 2026-08-29 about'],
    ['5/52', 'en', 'confirm born 2026-10-17 about'],
    ['5/12', 'en', 'confirm due 2026-12-05'],
    ['24+3', 'en', 'confirm due 2027-03-10 about'],
    ['my son is 2 years old and I am 24 weeks pregnant', 'en', 'confirm due 2027-03-13 about'],
    ['in 3 weeks', 'en', 'confirm due 2026-12-12 about'],
    ['not born yet, due 3 May 2027', 'en', 'clear due 2027-05-03'],
    ['she will be born in February', 'en', 'confirm due 2027-02-15 about'],
    ['5 days overdue', 'en', 'confirm due 2026-11-16 about'],
    ['due 18 November 2026', 'en', 'clear due 2026-11-18'],
    ['yesterday', 'en', 'confirm born 2026-11-20'],
    ['termin 12 marca 2027', 'pl', 'clear due 2027-03-12'],
    ['ur. 12 marca 2026', 'pl', 'clear born 2026-03-12'],
    ['urodzi się w lutym', 'pl', 'confirm due 2027-02-15 about'],
    ['24 tydzień ciąży', 'pl', 'confirm due 2027-03-13 about'],
    ['ma 3 miesiące', 'pl', 'confirm born 2026-08-21 about'],
    ['موعد الولادة ١٢ آذار ٢٠٢٧', 'ar', 'clear due 2027-03-12'],
    ['ولدت ١٢ آذار ٢٠٢٦', 'ar', 'clear born 2026-03-12'],
    ['حامل ٢٤ أسبوعا', 'ar', 'confirm due 2027-03-13 about'],
    ['عمرها شهران', 'ar', 'confirm born 2026-09-21 about'],
  ] as const)('reads "%s" (%s) as %s', (text, lang, reading) => {
    expect(inShort(text, lang)).toBe(reading)
  })

  it('says back a recent day that nobody called a birth: it may be a due date gone by', () => {
    expect(inShort('31 October 2026', 'en')).toBe('confirm born 2026-10-31')
    expect(inShort('30 October 2026', 'en')).toBe('clear born 2026-10-30')
    expect(inShort('21 November 2026', 'en')).toBe('confirm born 2026-11-21')
    expect(inShort('born 19 November 2026', 'en')).toBe('clear born 2026-11-19')
  })

  it.each([
    ['16 weeks', 'en', 'date-unclear'],
    ['44 weeks', 'en', 'date-unclear'],
    ['born 12 March 2027', 'en', 'date-future'],
    ['born 20 February 2026, was due 12 March 2026', 'en', 'date-unclear'],
    ['born at 32 weeks', 'en', 'date-unclear'],
    ['my daughter is 5 months and I am 24 weeks pregnant', 'en', 'date-unclear'],
    ['soon', 'en', 'date-unclear'],
    ['newborn', 'en', 'date-unclear'],
    ['', 'en', 'empty'],
  ] as const)('asks again after "%s" (%s): %s', (text, lang, why) => {
    expect(inShort(text, lang)).toBe(why)
  })

  it('calls every whole day to come due, and every day gone by a birth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 300 }), (days) => {
        const iso = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
        const heard = days <= 0 && days >= -21 ? 'confirm' : 'clear'
        expect(inShort(iso, 'en')).toBe(`${heard} ${days > 0 ? 'due' : 'born'} ${iso}`)
      }),
    )
  })

  it('takes today from its argument alone', () => {
    expect(inShort('12 March 2027', 'en', day('2028-01-01'))).toBe('clear born 2027-03-12')
  })
})
