import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { bankHolidays, bankHolidaysKnownUntil } from '../../src/policy/bankHolidays.ts'
import { isWorkingDay } from '../../src/policy/isWorkingDay.ts'
import { type Nation, nations } from '../../src/policy/nation.ts'
import { day, sample } from './sample.ts'

/** Holidays that follow from no rule: each was proclaimed by itself. */
const oneOff: Readonly<Record<Nation, readonly string[]>> = {
  england: [],
  wales: [],
  scotland: ['2026-06-15'],
  'northern-ireland': [],
}

const years = [2025, 2026, 2027, 2028]
const on = (year: number, month: number, date: number) => DateTime.utc(year, month, date)

/** Gregorian Easter Sunday by the anonymous ("Meeus") reckoning. */
const easter = (year: number): DateTime => {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const count = moon + sunday - 7 * late + 114
  return on(year, Math.floor(count / 31), (count % 31) + 1)
}

const firstMonday = (year: number, month: number): DateTime => {
  const first = on(year, month, 1)
  return first.plus({ days: (8 - first.weekday) % 7 })
}
const lastMonday = (year: number, month: number): DateTime => {
  const last = on(year, month, 1).endOf('month').startOf('day')
  return last.minus({ days: last.weekday - 1 })
}

/** Fixed days move to the next weekday that is not already one of them. */
const moved = (days: readonly DateTime[]): DateTime[] => {
  const taken: DateTime[] = []
  for (const fixed of days) {
    let free = fixed
    while (free.weekday > 5 || taken.some((other) => +other === +free)) free = free.plus({ days: 1 })
    taken.push(free)
  }
  return taken
}

const byRule = (nation: Nation, year: number): readonly string[] => {
  const isScotland = nation === 'scotland'
  const isNorthernIreland = nation === 'northern-ireland'
  const days = [
    ...moved(isScotland ? [on(year, 1, 1), on(year, 1, 2)] : [on(year, 1, 1)]),
    easter(year).minus({ days: 2 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    ...moved([on(year, 12, 25), on(year, 12, 26)]),
    ...(isScotland
      ? [firstMonday(year, 8), ...moved([on(year, 11, 30)])]
      : [easter(year).plus({ days: 1 }), lastMonday(year, 8)]),
    ...(isNorthernIreland ? [...moved([on(year, 3, 17)]), ...moved([on(year, 7, 12)])] : []),
  ]
  return [...days.map((date) => date.toISODate() ?? ''), ...oneOff[nation].filter((date) => date.startsWith(`${year}`))]
}

const inTable = (nation: Nation, year: number): readonly string[] =>
  bankHolidays.filter((row) => row.in.includes(nation) && row.on.startsWith(`${year}`)).map((row) => row.on)

describe('the bank holiday table', () => {
  const cases = nations.flatMap((nation) => years.map((year) => [nation, year] as const))
  it.each(cases)('agrees with the rules for %s in %i', (nation, year) => {
    expect(inTable(nation, year)).toEqual(byRule(nation, year).toSorted())
  })

  it('the reckoning it is checked by finds known Easters', () => {
    const known = [2024, 2025, 2026, 2027, 2028].map((year) => easter(year).toISODate())
    expect(known).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'])
  })

  it('has no day at a weekend, none twice, and stands in order', () => {
    const days = bankHolidays.map((row) => `${row.on} ${row.in.join(' ')}`)
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(bankHolidays.filter((row) => DateTime.fromISO(row.on).weekday > 5)).toEqual([])
  })

  it('says until when it holds: the last year in it', () => {
    expect(bankHolidaysKnownUntil).toBe(`${years.at(-1)}-12-31`)
    expect(bankHolidays.at(-1)?.on.slice(0, 4)).toBe('2028')
  })
})

describe('a working day', () => {
  const works = (nation: Nation, date: string) => isWorkingDay({ ...sample, nation }, day(date))

  it.each([
    ['2026-01-02', ['england', 'wales', 'northern-ireland']],
    ['2026-03-17', ['england', 'wales', 'scotland']],
    ['2026-04-03', []],
    ['2026-04-06', ['scotland']],
    ['2026-06-15', ['england', 'wales', 'northern-ireland']],
    ['2026-07-13', ['england', 'wales', 'scotland']],
    ['2026-08-03', ['england', 'wales', 'northern-ireland']],
    ['2026-08-31', ['scotland']],
    ['2026-11-30', ['england', 'wales', 'northern-ireland']],
    ['2026-12-28', []],
    ['2027-12-27', []],
  ])('%s: worked in %j only', (date, where) => {
    expect(nations.filter((nation) => works(nation, date))).toEqual(where)
  })

  it('is none of the closed days of the team, and none of its days off', () => {
    expect(works('england', '2026-12-30')).toBe(false)
    expect(works('england', '2025-12-30')).toBe(true)
    expect(works('england', '2026-11-21')).toBe(false)
    const partTime = { ...sample, workingWeek: { ...sample.workingWeek, days: ['tuesday' as const] } }
    expect(isWorkingDay(partTime, day('2026-11-24'))).toBe(true)
    expect(isWorkingDay(partTime, day('2026-11-25'))).toBe(false)
  })

  it('past the table no bank holiday is known', () => {
    expect(works('england', '2029-12-25')).toBe(true)
  })
})
