import { describe, expect, it } from 'vitest'
import { ageAdvice } from '../../src/policy/ageAdvice.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { day, sample } from './sample.ts'

const team = (ages: Policy['ages']): Policy => ({ ...sample, ages })
const advice = (policy: Policy, is: 'born' | 'due', date: string, today: string, about = false) =>
  ageAdvice(policy, { is, date: day(date), about }, day(today))

describe('the upper age', () => {
  it.each([
    [12, '2027-03-10'],
    [24, '2028-03-10'],
    [36, '2029-03-10'],
    [48, '2030-03-10'],
    [60, '2031-03-10'],
  ])('of %i months: that day is the last that is not too late', (upToMonths, birthday) => {
    const policy = team({ antenatal: true, upToMonths })
    const dayOf = (offset: string) => birthday.replace('-03-10', offset)
    expect(advice(policy, 'born', '2026-03-10', birthday)).toBe('near-limit')
    expect(advice(policy, 'born', '2026-03-10', dayOf('-03-09'))).toBe('near-limit')
    expect(advice(policy, 'born', '2026-03-10', dayOf('-03-11'))).toBe('too-late')
  })

  it('comes near four weeks before, not sooner', () => {
    expect(advice(sample, 'born', '2025-03-10', '2027-02-10')).toBe('near-limit')
    expect(advice(sample, 'born', '2025-03-10', '2027-02-09')).toBe('fits')
  })

  it('is not certain for a guessed date: a month past it, a person still looks', () => {
    expect(advice(sample, 'born', '2025-03-10', '2027-04-10', true)).toBe('near-limit')
    expect(advice(sample, 'born', '2025-03-10', '2027-04-11', true)).toBe('too-late')
    expect(advice(sample, 'born', '2025-03-10', '2027-04-10', false)).toBe('too-late')
  })

  it('gives a child born on a day the later month lacks the day after', () => {
    const policy = team({ antenatal: true, upToMonths: 12 })
    expect(advice(policy, 'born', '2028-02-29', '2029-03-01')).toBe('near-limit')
    expect(advice(policy, 'born', '2028-02-29', '2029-03-02')).toBe('too-late')
    expect(advice(team({ antenatal: true, upToMonths: 6 }), 'born', '2026-08-31', '2027-03-01')).toBe('near-limit')
  })

  it('a baby born today fits; a birth date still to come is for a person', () => {
    expect(advice(sample, 'born', '2026-11-21', '2026-11-21')).toBe('fits')
    expect(advice(sample, 'born', '2026-11-22', '2026-11-21')).toBe('near-limit')
  })
})

describe('before birth', () => {
  const born = team({ antenatal: false, upToMonths: 24 })
  const fromTwelve = team({ antenatal: true, fromWeeks: 12, upToMonths: 24 })

  it('is too early for a team that starts at birth, overdue or not', () => {
    expect(advice(born, 'due', '2027-02-01', '2026-11-21')).toBe('too-early')
    expect(advice(born, 'due', '2026-11-10', '2026-11-21')).toBe('too-early')
    expect(advice(sample, 'due', '2027-02-01', '2026-11-21')).toBe('fits')
  })

  it('a due date up to three weeks past is still due; later than that a person looks', () => {
    expect(advice(sample, 'due', '2026-11-21', '2026-11-21')).toBe('fits')
    expect(advice(sample, 'due', '2026-10-31', '2026-11-21')).toBe('fits')
    expect(advice(sample, 'due', '2026-10-30', '2026-11-21')).toBe('near-limit')
    expect(advice(born, 'due', '2026-10-30', '2026-11-21')).toBe('near-limit')
  })

  it('is never reckoned as a birth: a due date of three years ago is not "too late"', () => {
    expect(advice(sample, 'due', '2023-11-21', '2026-11-21')).toBe('near-limit')
  })

  it('from the twelfth week: 196 days before the due date is the first that fits', () => {
    expect(advice(fromTwelve, 'due', '2027-06-05', '2026-11-21')).toBe('fits')
    expect(advice(fromTwelve, 'due', '2027-06-06', '2026-11-21')).toBe('too-early')
    expect(advice(fromTwelve, 'due', '2027-06-06', '2026-11-21', true)).toBe('near-limit')
    expect(advice(fromTwelve, 'due', '2027-07-07', '2026-11-21', true)).toBe('too-early')
  })
})
