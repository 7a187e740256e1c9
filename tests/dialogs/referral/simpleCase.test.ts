import { describe, expect, it } from 'vitest'
import { referral } from '../../../dialogs/referral/form.ts'
import { reopen } from '../../../src/forms/moves.ts'
import { answering, fill, filled, open, simple, stepIds } from './house.ts'

describe('the professional form in the simple case', () => {
  it('asks 22 things, sending included, in the order that keeps a family unnamed until they agreed', () => {
    const { asked, draft } = filled()
    expect([...asked, open(draft)?.id]).toEqual([...Object.keys(simple), 'send'])
    expect(asked.length + 1).toBe(22)
  })

  it('asks one thing less before birth: no name is asked', () => {
    const { asked, draft } = filled({ 'baby.date': { is: 'due', date: '2027-02-01', about: false } })
    expect(asked).not.toContain('baby.name')
    expect(asked.length + 1).toBe(21)
    expect(open(draft)?.id).toBe('send')
  })

  it('never asks by itself for what somebody may have to hand, and asks only what was ticked', () => {
    const { draft } = filled()
    expect(stepIds(draft)).toContain('to-hand')
    const chosen = reopen(referral, draft, 'to-hand', answering)
    const { asked, draft: after } = fill(
      { 'to-hand': ['baby-nhs', 'gp-practice'], 'baby.nhs': '9990000018', 'gp.practice': 'Heaton surgery' },
      answering,
      chosen,
    )
    expect(asked).toEqual(['to-hand', 'baby.nhs', 'gp.practice'])
    expect(open(after)?.id).toBe('send')
  })

  it('asks twins how many and then for a name each, and gives no name before birth', () => {
    const { asked } = filled({
      'baby.name': { instead: 'twins-or-more' },
      'baby.count': 'two',
      'twin.name#1': 'Leo',
      'twin.name#2': 'Mia',
    })
    expect(asked.filter((id) => id.startsWith('baby.') || id.startsWith('twin.'))).toEqual([
      'baby.date',
      'baby.name',
      'baby.count',
      'twin.name#1',
      'twin.name#2',
    ])
  })
})
