import { describe, expect, it } from 'vitest'
import { referral } from '../../../dialogs/referral/form.ts'
import { reopen } from '../../../src/forms/moves.ts'
import { edited, policyOf } from '../../policy/sample.ts'
import { answering, answeringFor, fill, filled, open, stepIds } from './house.ts'

describe('what needs another service first', () => {
  it.each([
    ['serious-harm', '01632 960 110'],
    ['severe-illness', '01632 960 120'],
    ['dependence', '01632 960 130'],
    ['court', '01632 960 140'],
  ])('%s names who helps, and the form goes on', (status, number) => {
    const { heard, draft } = filled({ status: [status] })
    const words = heard.find((one) => one.includes(number)) ?? ''
    expect(words).toMatch(/go on/)
    expect(open(draft)).toBeDefined()
  })

  it('gives 999 before any other number where there is danger, and says that this is not a report', () => {
    const [words = ''] = filled({ status: ['court', 'serious-harm'] }).heard
    expect(words.indexOf('999')).toBeGreaterThan(-1)
    expect(words.indexOf('999')).toBeLessThan(words.indexOf('01632'))
    expect(words).toMatch(/not a report to children’s social care/)
  })

  it('speaks of a protection plan by the team’s own rule', () => {
    const heardBy = (rule: string) =>
      filled(
        { status: ['protection-plan'] },
        answeringFor(
          policyOf(
            edited((file) => {
              file.set('childProtectionPlan', rule)
              file.setIn(['directory', 'protection-plan'], [{ name: 'Family help desk', phone: '01632 960 199' }])
            }),
          ),
        ),
      ).heard.join('\n')
    expect(heardBy('accept')).toBe('')
    expect(heardBy('accept-if-kept-open')).toMatch(/as long as children’s services stay involved/)
    expect(heardBy('not-while-on-plan')).toMatch(/Family help desk: 01632 960 199[\s\S]*You can still go on/)
  })

  it('says age and area that do not fit at once, before any name, with who helps there', () => {
    const late = fill({ agreement: 'asked-today', 'baby.date': { is: 'born', date: '2023-01-02', about: false } })
    expect(late.heard[0]).toMatch(/Early Years Wellbeing Service[\s\S]*You can still go on/)
    const away = fill({ area: { outward: 'LS7' } }, answering, late.draft)
    expect(away.heard[0]).toMatch(/^LS7 seems[\s\S]*Riverside Babies, Leeds[\s\S]*please go on/)
    expect(open(away.draft)?.id).toBe('you.role')
    const unknown = fill({ area: { outward: 'ZE1' } }, answering, late.draft)
    expect(unknown.heard[0]).not.toContain('Riverside')
  })
})

describe('who has been told', () => {
  const reasons = [
    { status: ['serious-harm'] },
    { status: ['severe-illness'] },
    { factors: ['between'], 'factors.between': ['frightening'] },
    { factors: ['between'], 'factors.between': ['rejection'] },
    { factors: ['baby'], 'factors.baby': ['harm'] },
    { factors: ['home'], 'factors.home': ['abuse'] },
  ]

  it.each(reasons)('is asked right after %j, and never stops it being sent', (values) => {
    const { asked, draft } = filled(values)
    expect(open(draft)?.id).toBe('harm.told')
    expect(asked.at(-1)).toBe(Object.keys(values).at(-1))
    const after = filled({ ...values, 'harm.told': ['nobody-yet'] })
    expect(open(after.draft)?.id).toBe('send')
    expect(after.heard.join('\n')).toMatch(/before anything else, today[\s\S]*999[\s\S]*01632 960 110/)
  })

  it('is asked once, however many reasons there are', () => {
    const { asked } = filled({
      status: ['serious-harm', 'severe-illness'],
      'harm.told': ['social-care', 'crisis-or-perinatal-team'],
      'harm.told.who': 'Duty desk, this morning',
      factors: ['between', 'home'],
      'factors.between': ['frightening', 'rejection'],
      'factors.home': ['abuse'],
    })
    expect(asked.filter((id) => id === 'harm.told')).toHaveLength(1)
    expect(asked.filter((id) => id === 'harm.told.who')).toHaveLength(1)
  })

  it('is not asked without a reason', () => {
    expect(stepIds(filled().draft)).not.toContain('harm.told')
    expect(stepIds(filled({ factors: ['home'], 'factors.home': ['conflict'] }).draft)).not.toContain('harm.told')
  })

  it('a mark on a baby who cannot move about is for social care and a doctor the same day', () => {
    const { heard } = filled({ factors: ['baby'], 'factors.baby': ['harm'] })
    expect(heard.join('\n')).toMatch(/bruise or mark[\s\S]*same day/)
  })
})

describe('situations that bring questions of their own', () => {
  it('a looked-after baby: whose agreement, which bond, and never the birth parents by default', () => {
    const { asked, draft } = filled({
      'carer.relationship': 'foster-carer',
      'carer.legal': 'no',
      'sw.name': 'Sam Lee, children in care team',
      'sw.knows': 'yes',
      'sw.stays': 'yes',
      'care.basis': 'by-agreement',
      'care.agrees': ['nobody-yet'],
      'care.bond': 'both',
      'care.parents': 'no',
    })
    expect(asked.filter((id) => /^(sw|care)\./.test(id))).toEqual([
      'sw.name',
      'sw.knows',
      'sw.stays',
      'care.basis',
      'care.agrees',
      'care.bond',
      'care.parents',
    ])
    expect(open(draft)?.id).toBe('send')
  })

  it('legal responsibility is asked neither of a mother nor before birth', () => {
    const due = { 'baby.date': { is: 'due', date: '2027-02-01', about: false } }
    expect(stepIds(filled().draft)).not.toContain('carer.legal')
    expect(stepIds(filled({ 'carer.relationship': 'father', 'carer.legal': 'yes' }).draft)).toContain('carer.legal')
    expect(stepIds(filled({ ...due, 'carer.relationship': 'father' }).draft)).not.toContain('carer.legal')
  })

  it('a very young parent: the age where no date of birth is given, and who stands by them', () => {
    const young = { factors: ['home'], 'factors.home': ['young'] }
    const { asked } = filled({ ...young, 'young.age': 'under-16', young: 'Her aunt' })
    expect(asked).toContain('young')
    expect(filled({ ...young, 'young.age': '18-or-over' }).asked).not.toContain('young')
    const withDate = reopen(referral, filled({ ...young, 'young.age': 'not-known' }).draft, 'to-hand', answering)
    const after = fill({ 'to-hand': ['carer-born'], 'carer.born': { date: '2010-05-01', about: false } }, answering, {
      ...withDate,
      answers: { ...withDate.answers },
    })
    expect(stepIds(after.draft)).not.toContain('young.age')
    expect(open(after.draft)?.id).toBe('young')
  })
})
