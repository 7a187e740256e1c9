import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../../../dialogs/referral/agreement.ts'
import { referral } from '../../../dialogs/referral/form.ts'
import { reopen } from '../../../src/forms/moves.ts'
import { openDraft } from '../../../src/forms/openDraft.ts'
import { walk } from '../../../src/forms/walk.ts'
import { answering, fill, filled, give, open, stepIds } from './house.ts'

const yes = ['asked-today', 'another-day', 'colleague']
const others = agreement.options.filter((option) => !yes.includes(option))

describe('agreement', () => {
  it('control: there are three ways to say yes and three that are not', () => {
    expect(others).toEqual(['not-yet', 'said-no', 'may-not-be-safe'])
  })

  it.each(others)('%s: the form rests, nothing is kept and nothing else is asked', (answer) => {
    const rested = fill({ agreement: answer })
    expect(rested.draft.answers).toEqual({})
    expect(stepIds(rested.draft)).toEqual(['agreement'])
    expect(rested.heard.join('\n')).toMatch(/a person/)
  })

  it('whatever a draft holds, no question but agreement applies without a yes', () => {
    const everyQuestion = referral.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => ('group' in part ? part.questions.map(({ id }) => `${id}#1`) : [part.id])),
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...everyQuestion), fc.jsonValue()),
        fc.option(fc.constantFrom(...others)),
        (values, said) => {
          const kept = Object.entries({ ...values, ...(said === null ? {} : { agreement: said }) })
            .filter(([id, value]) => id !== 'agreement' || !yes.some((one) => one === value))
            .map(([id, value]) => [id, { value, by: 'professional', at: answering.at, lang: 'en' }] as const)
          const draft = { ...openDraft(referral, 'en'), answers: JSON.parse(JSON.stringify(Object.fromEntries(kept))) }
          expect(walk(referral, draft, answering).map((step) => step.id)).toEqual(['agreement'])
        },
      ),
    )
  })

  it.each(others)('a yes taken back as %s forgets the family for good', (answer) => {
    const full = filled().draft
    expect(Object.keys(full.answers)).toContain('carer.name')
    const outcome = give(reopen(referral, full, 'agreement', answering), answer)
    expect(outcome.is).toBe('rests')
    expect(outcome.draft.answers).toEqual({})
    expect(outcome.draft.skipped).toEqual([])
  })

  it('an agreement of another day asks for the day, never a day to come; a colleague’s also for whose it was', () => {
    const another = fill({ agreement: 'another-day' }).draft
    expect(open(another)?.id).toBe('agreement.when')
    expect(give(another, { date: '2026-11-22', about: false })).toMatchObject({ is: 'rejected', why: 'date-future' })
    const colleague = fill({
      agreement: 'colleague',
      'agreement.when': { instead: 'not-sure' },
      'agreement.who': 'Jo Reed, midwife, ward 4',
    })
    expect(colleague.asked).toEqual(['agreement', 'agreement.when', 'agreement.who'])
  })

  it('where it may not be safe to ask, 999 and children’s social care come before talking it through', () => {
    const [words = ''] = fill({ agreement: 'may-not-be-safe' }).heard
    expect(words).toContain('01632 960 110')
    expect(words.indexOf('999')).toBeLessThan(words.indexOf('01632 960 110'))
    expect(words.indexOf('01632 960 110')).toBeLessThan(words.indexOf('a person'))
  })
})
