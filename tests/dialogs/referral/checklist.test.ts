import { describe, expect, it } from 'vitest'
import { holding, implied, itemsOf, starred } from '../../../dialogs/referral/checklist.ts'
import { factorGroups, factors } from '../../../dialogs/referral/factors.ts'
import { status } from '../../../dialogs/referral/status.ts'
import { answering, checklist, english, fill, filled, open, simple } from './house.ts'

/** The file is typed on any keyboard, the words are set with printers' marks. */
const plain = (text: string): string => text.replaceAll('’', "'")

describe('the checklist as asked', () => {
  it('has the groups of the default list, in its order, with the same titles', () => {
    expect(factorGroups.map(({ id }) => id)).toEqual(checklist.groups.map(({ id }) => `factors.${id}`))
    expect(factors.options).toEqual([...checklist.groups.map(({ id }) => id), 'none'])
    for (const { id, title } of checklist.groups)
      expect(plain(english.option('referral', 'factors', id))).toBe(title.en)
  })

  it.each(checklist.groups.map(({ id }) => id))('asks every item of %s and no other, in the same words', (group) => {
    const question = factorGroups.find(({ id }) => id === `factors.${group}`)
    const items = checklist.items.filter((item) => item.group === group)
    expect(question?.options).toEqual([...items.map(({ id }) => id), 'none-of-these'])
    for (const { id, ask } of items) expect(plain(english.option('referral', `factors.${group}`, id))).toBe(ask.en)
  })

  it('knows all 38, and the same ones by star and by hold', () => {
    expect(Object.values(itemsOf).flat().toSorted()).toEqual(checklist.items.map(({ id }) => id).toSorted())
    expect(checklist.items).toHaveLength(38)
    const flagged = (flag: 'starred' | 'hold') => checklist.items.filter((item) => item[flag]).map(({ id }) => id)
    expect([...starred].toSorted()).toEqual(flagged('starred').toSorted())
    expect([...holding].toSorted()).toEqual(flagged('hold').toSorted())
    expect(Object.keys(implied)).toEqual(status.options)
  })

  it('asks only the groups chosen, and not what status already said', () => {
    const { draft } = filled({ status: ['dependence'], factors: ['home', 'baby'] })
    const first = open(draft)
    expect(first?.id).toBe('factors.baby')
    const home = open(fill({ 'factors.baby': ['none-of-these'] }, answering, draft).draft)
    expect(home?.id).toBe('factors.home')
    const offered = home?.question.offers?.(home.facts) ?? []
    expect(offered).toContain('abuse')
    expect(offered).not.toContain('substances')
  })

  it('offers the pregnancy group before birth only', () => {
    const due = { 'baby.date': { is: 'due', date: '2027-02-01', about: false } }
    const offeredTo = (draft: ReturnType<typeof filled>['draft']) => {
      const step = open(draft)
      return step?.id === 'factors' ? (step.question.offers?.(step.facts) ?? []) : []
    }
    const { factors: _, ...upTo } = { ...simple, ...due }
    expect(offeredTo(fill(upTo).draft)).toContain('on-the-way')
    expect(offeredTo(fill({ ...upTo, 'baby.date': simple['baby.date'] }).draft)).not.toContain('on-the-way')
  })
})

const socialWorker = { 'sw.name': 'Sam Lee', 'sw.knows': 'yes', 'sw.stays': 'yes' }

describe('the advice', () => {
  it('names the ticks, counts them beside the team’s rule, and leaves it to a person', () => {
    const heard = filled({
      factors: ['between', 'baby'],
      'factors.between': ['closeness', 'lasting-strain'],
      'factors.baby': ['unsettled'],
    }).heard.join('\n')
    expect(heard).toContain(
      'Significant factors so far: 1\n• Things between them have been very strained, or strained for many weeks',
    )
    expect(heard).toContain(
      'Other factors so far: 2\n• They find it hard to feel close, or seem to get little joy from each other\n• Soothing the baby',
    )
    expect(heard).toMatch(
      /Our usual rule is one of the significant factors, or four of the others\. What you ticked meets it\./,
    )
    expect(heard).toMatch(/A person decides; the concern you described is reason enough by itself/)
  })

  it('is given once, after the last group', () => {
    const { heard } = filled({
      factors: ['between', 'baby'],
      'factors.between': ['closeness'],
      'factors.baby': ['unsettled'],
    })
    expect(heard.filter((words) => words.includes('A person decides'))).toHaveLength(1)
    expect(heard.join('\n')).toMatch(/does not reach it, and need not/)
  })

  it('counts what status already said, and calls no tick at all fine', () => {
    expect(filled({ status: ['pre-birth'], ...socialWorker }).heard.join('\n')).toMatch(
      /Significant factors so far: 1\n• There is a child/,
    )
    expect(filled().heard.join('\n')).toContain('No factor is ticked, and that is fine.')
  })

  it('is silent where no checklist is loaded', () => {
    const { checklistAdvice: _, ...team } = answering.team
    expect(filled({}, { ...answering, team }).heard.join('\n')).not.toContain('A person decides')
  })
})
