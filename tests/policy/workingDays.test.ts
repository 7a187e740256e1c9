import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../../src/policy/addWorkingDays.ts'
import { daysBetween } from '../../src/policy/daysBetween.ts'
import { decideBy } from '../../src/policy/decideBy.ts'
import { isWorkingDay } from '../../src/policy/isWorkingDay.ts'
import { nations } from '../../src/policy/nation.ts'
import { plusDays } from '../../src/policy/plusDays.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { workingDaysLeft } from '../../src/policy/workingDaysLeft.ts'
import { workingDaysUntil } from '../../src/policy/workingDaysUntil.ts'
import { weekdays } from '../../src/policy/workingWeek.ts'
import { Instant } from '../../src/time/instant.ts'
import { at, day, sample } from './sample.ts'

const anyDay = fc.integer({ min: 0, max: 4 * 365 }).map((n) => plusDays(day('2025-01-01'), n))
const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    nation: fc.constantFrom(...nations),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    closed: fc.array(anyDay, { maxLength: 20 }),
  })
  .map(({ nation, days, closed }) => ({
    ...sample,
    nation,
    workingWeek: { ...sample.workingWeek, days, closedDays: closed.map((on) => ({ on, why: 'training' })) },
  }))
const anyCount = fc.integer({ min: -40, max: 40 })

describe('addWorkingDays', () => {
  it('never lands on a closed day', () => {
    fc.assert(
      fc.property(anyPolicy, anyDay, anyCount, (policy, from, n) =>
        isWorkingDay(policy, addWorkingDays(policy, from, n)),
      ),
    )
  })

  it('never goes back when the day or the number grows, and always on from a working day', () => {
    fc.assert(
      fc.property(anyPolicy, anyDay, fc.nat(40), fc.nat(30), (policy, from, n, later) => {
        const to = addWorkingDays(policy, from, n)
        const more = addWorkingDays(policy, from, n + 1)
        expect(addWorkingDays(policy, plusDays(from, later), n) >= to).toBe(true)
        expect(isWorkingDay(policy, from) ? more > to : more >= to).toBe(true)
      }),
    )
  })

  it('counts the days after, over a weekend and a bank holiday', () => {
    expect(addWorkingDays(sample, day('2026-04-02'), 1)).toBe('2026-04-07')
    expect(addWorkingDays({ ...sample, nation: 'scotland' }, day('2026-04-02'), 1)).toBe('2026-04-06')
    expect(addWorkingDays(sample, day('2026-11-20'), 5)).toBe('2026-11-27')
    expect(addWorkingDays(sample, day('2026-11-20'), -5)).toBe('2026-11-13')
    expect(addWorkingDays(sample, day('2026-11-21'), 0)).toBe('2026-11-23')
    expect(addWorkingDays(sample, day('2026-11-20'), 0)).toBe('2026-11-20')
  })
})

describe('workingDaysUntil', () => {
  it('undoes addWorkingDays', () => {
    fc.assert(
      fc.property(anyPolicy, anyDay, anyCount, (policy, today, n) => {
        fc.pre(n !== 0 || isWorkingDay(policy, today))
        expect(workingDaysUntil(policy, today, addWorkingDays(policy, today, n))).toBe(n)
      }),
    )
  })

  it('is undone by addWorkingDays between working days', () => {
    fc.assert(
      fc.property(anyPolicy, anyDay, anyDay, (policy, a, b) => {
        const today = addWorkingDays(policy, a, 0)
        const target = addWorkingDays(policy, b, 0)
        expect(addWorkingDays(policy, today, workingDaysUntil(policy, today, target))).toBe(target)
      }),
    )
  })

  it('is nought on the day, counts down to it, and is negative when it is past', () => {
    const until = (today: string) => workingDaysUntil(sample, day(today), day('2026-11-27'))
    expect(['2026-11-20', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map(until)).toEqual([
      5, 1, 0, -1, -1, -2,
    ])
  })
})

describe('decideBy: five working days after the day it was received', () => {
  it.each([
    ['a weekday morning', '2026-11-18T10:00', '2026-11-25'],
    ['before opening the same morning', '2026-11-18T05:00', '2026-11-25'],
    ['Friday at 16:59', '2026-11-20T16:59', '2026-11-27'],
    ['Friday at closing time', '2026-11-20T17:00', '2026-11-30'],
    ['Friday at 17:30', '2026-11-20T17:30', '2026-11-30'],
    ['Saturday', '2026-11-21T10:00', '2026-11-30'],
    ['Sunday night', '2026-11-22T23:30', '2026-11-30'],
    ['two days before Christmas, over the days the team is closed', '2026-12-23T10:00', '2027-01-07'],
    ['Christmas Day itself', '2026-12-25T10:00', '2027-01-11'],
    ['the Thursday before Easter', '2026-04-02T10:00', '2026-04-13'],
    ['Easter Monday', '2026-04-06T10:00', '2026-04-14'],
    ['17:30 by the summer clock, 16:30 in UTC', '2026-10-23T16:30', '2026-11-02'],
    ['the same UTC minute a week later, when the clocks have gone back', '2026-10-30T16:30', '2026-11-06'],
    ['16:30 the Friday before the clocks go forward', '2026-03-27T16:30', '2026-04-07'],
    ['the same UTC minute on the Monday after', '2026-03-30T16:30', '2026-04-09'],
    ['Sunday 23:30 in UTC, already Monday here', '2026-07-05T23:30', '2026-07-13'],
    ['Monday 23:30 in UTC, already Tuesday here', '2026-07-06T23:30', '2026-07-14'],
  ])('%s', (_, sentAt, by) => {
    expect(decideBy(sample, at(sentAt))).toBe(by)
  })

  it('follows the nation, the number of days and the zone', () => {
    const sentAt = at('2026-11-24T10:00')
    expect(decideBy({ ...sample, nation: 'scotland' }, sentAt)).toBe('2026-12-02')
    expect(decideBy({ ...sample, decision: { workingDays: 2 } }, sentAt)).toBe('2026-11-26')
    expect(decideBy({ ...sample, zone: 'Pacific/Auckland' }, sentAt)).toBe('2026-12-02')
  })

  it('is never on a closed day and never sooner than the promised number of days', () => {
    const anyInstant = fc.tuple(anyDay, fc.nat(23), fc.nat(59)).map(([date, hour, minute]) => {
      const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      return { date, sentAt: at(`${date}T${clock}`) }
    })
    fc.assert(
      fc.property(anyPolicy, anyInstant, (policy, { date, sentAt }) => {
        const by = decideBy(policy, sentAt)
        expect(isWorkingDay(policy, by)).toBe(true)
        expect(workingDaysUntil(policy, date, by)).toBeGreaterThanOrEqual(policy.decision.workingDays)
        expect(daysBetween(date, by)).toBeGreaterThanOrEqual(policy.decision.workingDays)
      }),
    )
  })
})

describe('workingDaysLeft', () => {
  it('counts on a weekend as was promised: from the next working day on', () => {
    expect(workingDaysLeft(sample, Instant.parse('2026-11-21T10:00:00.000Z'), day('2026-11-30'))).toBe(5)
    expect(workingDaysLeft(sample, Instant.parse('2026-11-23T10:00:00.000Z'), day('2026-11-30'))).toBe(5)
    expect(workingDaysLeft(sample, Instant.parse('2026-11-27T10:00:00.000Z'), day('2026-11-30'))).toBe(1)
  })

  it('agrees with what a family was told, whenever it came: so many days from the next day we are open', () => {
    for (const sent of ['2026-11-23T10:00', '2026-11-23T17:47', '2026-11-21T12:00', '2026-11-27T23:59']) {
      const came = Instant.parse(`${sent}:00.000Z`)
      expect([sent, workingDaysLeft(sample, came, decideBy(sample, came))]).toEqual([sent, sample.decision.workingDays])
    }
    expect(workingDaysLeft(sample, Instant.parse('2026-11-30T20:00:00.000Z'), day('2026-11-30'))).toBe(0)
  })

  it('is none on the day itself and below zero after it, on a weekend too', () => {
    expect(workingDaysLeft(sample, Instant.parse('2026-11-30T10:00:00.000Z'), day('2026-11-30'))).toBe(0)
    expect(workingDaysLeft(sample, Instant.parse('2026-12-01T10:00:00.000Z'), day('2026-11-30'))).toBeLessThan(0)
    expect(workingDaysLeft(sample, Instant.parse('2026-11-28T10:00:00.000Z'), day('2026-11-27'))).toBeLessThanOrEqual(0)
  })
})
