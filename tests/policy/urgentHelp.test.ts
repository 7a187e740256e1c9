import { describe, expect, it } from 'vitest'
import { abuseHelp } from '../../src/policy/abuseHelp.ts'
import { mayShow } from '../../src/policy/mayShow.ts'
import { type Nation, nations } from '../../src/policy/nation.ts'
import { urgentHelp } from '../../src/policy/urgentHelp.ts'
import type { LocalLine } from '../../src/policy/urgentLine.ts'
import { urgentLines } from '../../src/policy/urgentLines.ts'
import { type UrgentCategory, urgentCategories } from '../../src/words/floor/finding.ts'
import { day, sample } from './sample.ts'

const ids = (nation: Nation, category?: UrgentCategory) =>
  urgentHelp({ ...sample, nation }, category).map((line) => line.id)

describe('urgent help', () => {
  it('begins with 999 in every nation and for every category', () => {
    for (const nation of nations) {
      for (const category of urgentCategories) expect(ids(nation, category)[0]).toBe('999')
    }
  })

  it('gives each nation its own lines', () => {
    expect(ids('england')).toEqual(['999', 'nhs-111-2', 'samaritans', 'shout', 'nspcc'])
    expect(ids('wales')).toEqual(['999', 'nhs-111-2', 'samaritans', 'shout', 'nspcc'])
    expect(ids('scotland')).toEqual(['999', 'samaritans', 'shout', 'nspcc'])
    expect(ids('northern-ireland')).toEqual(['999', 'lifeline-ni', 'samaritans', 'shout', 'nspcc'])
  })

  it('never shows an abuse line by itself, and for danger from someone nothing but 999', () => {
    const shown = nations.flatMap((nation) =>
      urgentCategories.flatMap((category) =>
        urgentHelp({ ...sample, nation }, category, true).map((line) => line.group),
      ),
    )
    expect(shown).not.toContain('abuse')
    expect(ids('england', 'danger-from-someone')).toEqual(['999'])
  })

  it('sends a body in danger to 999 alone, and adds a line for worry about a child', () => {
    expect(ids('england', 'medical')).toEqual(['999'])
    expect(ids('england', 'danger-to-baby')).toEqual(['999', 'nhs-111-2', 'samaritans', 'shout', 'nspcc'])
    expect(ids('england', 'loss')).toEqual(['999', 'samaritans', 'shout'])
  })

  it('adds Childline for somebody under 19, but not where a helpline’s name may do harm', () => {
    const young = (category: UrgentCategory) => urgentHelp(sample, category, true).map((line) => line.id)
    expect(young('danger-to-self')).toEqual(['999', 'nhs-111-2', 'samaritans', 'shout', 'childline'])
    expect(young('danger-from-someone')).toEqual(['999'])
    expect(ids('england', 'danger-to-self')).not.toContain('childline')
  })

  it('has the numbers of the facts file, and no other', () => {
    const numbers = urgentLines.map((line) => `${line.number}${line.press ? ` then ${line.press}` : ''}`)
    expect(numbers).toEqual([
      '999',
      '111 then 2',
      '0808 808 8000',
      '116 123',
      '85258',
      '0808 800 5000',
      '0800 1111',
      '999 then 55',
      '0808 2000 247',
      '0808 801 0327',
      '0800 999 5428',
    ])
    expect(urgentLines.filter((line) => line.how === 'text').map((line) => line.id)).toEqual(['shout'])
  })

  it('keeps abuse lines for a person to give: those for England, and 999 without speaking everywhere', () => {
    expect(abuseHelp(sample).map((line) => line.id)).toEqual(['999-silent', 'refuge', 'mens-advice-line', 'galop'])
    expect(abuseHelp({ ...sample, nation: 'wales' }).map((line) => line.id)).toEqual(['999-silent'])
  })
})

describe('checks of numbers', () => {
  const check = { on: day('2026-11-01'), by: 'A. Khan' }
  const checkedAs = (number: string) => ({
    ...sample,
    urgentHelp: { checked: [{ line: 'samaritans', number, ...check }], local: [] },
  })
  const samaritans = (number: string) => urgentHelp(checkedAs(number)).find((line) => line.id === 'samaritans')?.checked

  it('nothing counts as checked before a person has checked it', () => {
    expect(urgentLines.filter((line) => line.checked !== null)).toEqual([])
    expect(urgentHelp(sample).filter((line) => line.checked !== null)).toEqual([])
  })

  it('a check in the policy counts for that line, and only for the number it was made of', () => {
    expect(samaritans('116 123')).toEqual(check)
    expect(samaritans('0345 090 9090')).toBeNull()
    expect(urgentHelp(checkedAs('116 123')).filter((line) => line.checked !== null)).toHaveLength(1)
  })
})

describe('lines of the team’s own place', () => {
  const local: LocalLine = {
    id: 'first-response',
    name: 'First Response',
    how: 'call',
    number: '01632 960 180',
    group: 'mental-health',
    whoFor: 'mental-health-crisis',
    source: 'its own leaflet',
    checked: null,
  }
  const withLocal = (line: LocalLine) => ({ ...sample, urgentHelp: { checked: [], local: [line] } })

  it('come before the national ones of their group', () => {
    const shown = urgentHelp(withLocal(local)).map((line) => line.id)
    expect(shown).toEqual(['999', 'first-response', 'nhs-111-2', 'samaritans', 'shout', 'nspcc'])
  })

  it('never come before 999', () => {
    expect(urgentHelp(withLocal({ ...local, group: 'emergency' }))[0]?.id).toBe('999')
  })
})

describe('what families of a live service are shown', () => {
  const check = { on: day('2026-11-01'), by: 'A. Khan' }
  const shown = (policy: typeof sample, category?: UrgentCategory) =>
    urgentHelp(policy, category, true)
      .filter((line) => mayShow(line, true))
      .map((line) => line.id)
  const checkedAs = (number: string) => ({
    ...sample,
    urgentHelp: { checked: [{ line: 'samaritans', number, ...check }], local: [] },
  })

  it('is no number that its team has not checked, or checked before it changed', () => {
    expect(shown(sample)).toEqual(['999', 'nhs-111-2'])
    expect(shown(checkedAs('116 123'))).toEqual(['999', 'nhs-111-2', 'samaritans'])
    expect(shown(checkedAs('0345 090 9090'))).toEqual(['999', 'nhs-111-2'])
  })

  it('is always 999, in every nation, for every danger, with nothing checked', () => {
    for (const nation of nations)
      for (const category of urgentCategories) expect(shown({ ...sample, nation }, category)[0]).toBe('999')
  })

  it('is never kept from 999, 112 or 111, whatever line they stand in', () => {
    for (const number of ['999', '112', '111']) expect(mayShow({ number, checked: null }, true)).toBe(true)
    for (const number of ['116 123', '1119', '9990']) expect(mayShow({ number, checked: null }, true)).toBe(false)
    expect(mayShow({ number: '116 123', checked: null }, false)).toBe(true)
  })
})
