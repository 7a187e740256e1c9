import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import type { Checklist } from '../../src/policy/checklist.ts'
import { countFactors } from '../../src/policy/countFactors.ts'
import { type ParsedChecklist, parseChecklist } from '../../src/policy/parseChecklist.ts'
import { textOf } from './sample.ts'

const text = textOf('default-checklist.yaml')
const listOf = (parsed: ParsedChecklist): Checklist => {
  if (parsed.ok) return parsed.checklist
  throw new Error(parsed.problems.join('\n'))
}
const list = listOf(parseChecklist(text))
const problemsAfter = (change: (file: Document) => void): readonly string[] => {
  const file = parseDocument(text)
  change(file)
  const parsed = parseChecklist(String(file))
  return parsed.ok ? [] : parsed.problems
}
const idsWhere = (which: (item: Checklist['items'][number]) => boolean) =>
  list.items.filter(which).map((item) => item.id)
const other = idsWhere((item) => !item.significant)

describe('the default checklist', () => {
  it('has 38 factors in seven groups, 13 of them proposed as significant, and nobody has signed it', () => {
    expect(list.items).toHaveLength(38)
    expect(list.groups).toHaveLength(7)
    expect(list.signedBy).toBeUndefined()
    expect(idsWhere((item) => item.significant)).toEqual([
      'lasting-strain',
      'frightening',
      'rejection',
      'disorganised',
      'little-contact',
      'frightening-events',
      'harm',
      'severe-illness',
      'child-removed',
      'abuse',
      'substances',
      'protection',
      'looked-after',
    ])
  })

  it('asks who has been told for four factors, and holds contact for two', () => {
    expect(idsWhere((item) => item.starred)).toEqual(['frightening', 'rejection', 'harm', 'abuse'])
    expect(idsWhere((item) => item.hold)).toEqual(['harm', 'abuse'])
  })

  it('has every factor the parent’s gentle list fills in', () => {
    const gentle =
      'low-or-anxious hard-birth neonatal loss own-childhood abuse substances money-home displaced isolation siblings'
    expect(gentle.split(' ').filter((id) => !list.items.some((item) => item.id === id))).toEqual([])
  })
})

describe('a bad checklist', () => {
  it('names an item that stands twice, a group that is not there and a missing flag, in one go', () => {
    const problems = problemsAfter((file) => {
      file.setIn(['items', 1, 'id'], 'closeness')
      file.setIn(['items', 2, 'group'], 'weather')
      file.deleteIn(['items', 3, 'hold'])
      file.setIn(['items', 4, 'score'], 3)
      file.setIn(['items', 5, 'ask'], { pl: 'po polsku' })
    })
    expect(problems.toSorted()).toEqual([
      'items (item 2).id: closeness stands in the list twice',
      'items (item 3).group: there is no group weather',
      'items (item 4).hold: is missing: true or false is needed',
      'items (item 5).score: is not a setting here; check the spelling or remove it',
      'items (item 6).ask.en: is missing: text is needed',
    ])
  })

  it('a signature needs a name, a role and a date', () => {
    expect(problemsAfter((file) => file.set('signedBy', { name: 'A. Khan' }))).toHaveLength(2)
    const signed = { name: 'A. Khan', role: 'Clinical lead', date: '2026-12-01' }
    expect(problemsAfter((file) => file.set('signedBy', signed))).toEqual([])
  })
})

describe('countFactors', () => {
  it('one significant factor meets the rule', () => {
    expect(countFactors(list, ['substances'])).toEqual({
      significant: ['substances'],
      others: [],
      rule: { significant: 1, others: 4 },
      meets: true,
    })
  })

  it('four others meet it, three do not, and none do not', () => {
    expect(countFactors(list, other.slice(0, 4)).meets).toBe(true)
    expect(countFactors(list, other.slice(0, 3)).meets).toBe(false)
    expect(countFactors(list, []).meets).toBe(false)
  })

  it('a team sets both numbers', () => {
    const rule = { significant: 2, others: 6 }
    expect(countFactors(list, ['harm'], rule).meets).toBe(false)
    expect(countFactors(list, ['harm', 'abuse'], rule).meets).toBe(true)
    expect(countFactors(list, other.slice(0, 5), rule).meets).toBe(false)
    expect(countFactors(list, other.slice(0, 6), rule)).toMatchObject({ meets: true, rule })
    expect(countFactors({ ...list, thresholds: { significant: 1, others: 3 } }, other.slice(0, 3)).meets).toBe(true)
  })

  it('does not count ids it does not know, nor a tick given twice', () => {
    const [first = '', second = '', third = ''] = other
    const counted = countFactors(list, [first, first, second, third, 'gloomy', 'none'])
    expect(counted.others).toEqual([first, second, third])
    expect(counted.meets).toBe(false)
  })

  it('a significant factor is not also one of the others', () => {
    const rule = { significant: 2, others: 4 }
    expect(countFactors(list, ['harm', ...other.slice(0, 3)], rule).meets).toBe(false)
  })

  it('gives the same for ticks in any order, and a further tick never takes away', () => {
    const ticks = fc.subarray(list.items.map((item) => item.id))
    fc.assert(
      fc.property(ticks, fc.constantFrom(...list.items.map((item) => item.id)), (ticked, more) => {
        const counted = countFactors(list, ticked)
        expect(countFactors(list, ticked.toReversed())).toEqual(counted)
        expect(counted.significant.length + counted.others.length).toBe(ticked.length)
        if (counted.meets) expect(countFactors(list, [...ticked, more]).meets).toBe(true)
      }),
    )
  })
})
