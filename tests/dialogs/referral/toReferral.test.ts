import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyForRecord } from '../../../dialogs/referral/copyForRecord.ts'
import { referral } from '../../../dialogs/referral/form.ts'
import { toReferral } from '../../../dialogs/referral/toReferral.ts'
import type { Draft } from '../../../src/forms/draft.ts'
import { reopen } from '../../../src/forms/moves.ts'
import { openDraft } from '../../../src/forms/openDraft.ts'
import { offeredBy } from '../../../src/forms/standing.ts'
import { type Step, walk } from '../../../src/forms/walk.ts'
import { Referral } from '../../../src/referrals/referral.ts'
import { answering, at, english, fill, filled, give, open } from './house.ts'

const recordOf = (draft: Draft): Referral => toReferral(draft, answering, at)

/** Values a question takes. Free words carry a number, so that each can be found again in the record. */
const valuesFor = ({ question, facts }: Step, count: number): readonly unknown[] => {
  const instead = question.instead.map((one) => ({ instead: one }))
  const whole = (): readonly unknown[] => {
    const offered = offeredBy(question, facts)
    const day = (date: string) => ({ date, about: false })
    switch (question.kind) {
      case 'one-of':
        return offered
      case 'many-of': {
        const together = offered.filter((one) => !question.alone?.includes(one))
        return [...offered.map((one) => [one]), together, together.slice(1, 4)].filter((some) => some.length > 0)
      }
      case 'yes-no':
        return [true, false]
      case 'birth-or-due-date':
        return [
          { is: 'born', ...day('2026-06-12') },
          { is: 'due', ...day('2027-02-01') },
        ]
      case 'date':
        return [day('1998-03-12'), day('2010-05-01')]
      case 'phone':
        return [
          { number: '+447700900123', line: 'mobile' },
          { number: '+441632960123', line: 'landline' },
        ]
      case 'email':
        return [`someone${count}@example.org`]
      case 'nhs-number':
        return ['9990000018']
      case 'area':
        return [{ outward: 'BD7' }, { outward: 'LS7' }, { place: 'Saltaire' }]
      default:
        return [`words number ${count}.`]
    }
  }
  return [...whole(), ...instead]
}

const yes = ['asked-today', 'another-day', 'colleague']

/** Answers what is asked, sometimes going back to change something, as the numbers say; a no to agreement is never given. */
const wander = (numbers: readonly number[]): Draft => {
  let draft = openDraft(referral, 'en')
  numbers.forEach((number, turn) => {
    const steps = walk(referral, draft, answering)
    const settled = steps.filter((one) => one.state !== 'open' && !one.question.checksAnswers)
    const again = settled[number % Math.max(1, settled.length)]
    if (number % 5 === 4 && again) draft = reopen(referral, draft, again.id, answering)
    const step = open(draft)
    if (step === undefined || step.question.checksAnswers) return
    const values = step.id === 'agreement' ? yes : valuesFor(step, turn)
    const outcome = give(draft, values[number % values.length])
    draft = outcome.draft
  })
  return draft
}

const numbers = fc.array(fc.nat({ max: 10_000 }), { minLength: 25, maxLength: 90 })

describe('the record of a professional’s referral', () => {
  it('is whole, unverified and from a professional, in the simple case', () => {
    const record = recordOf(filled().draft)
    expect(Referral.parse(record)).toEqual(record)
    expect(record).toMatchObject({
      source: 'professional',
      path: 'full',
      referrer: { role: 'health-visitor', name: 'Pat Green', email: 'pat.green@nhs.example', verified: false },
      babies: [{ name: 'Leo', born: { date: '2026-06-12', about: false } }],
      area: { outward: 'BD7', mustStayPrivate: false },
      good: { text: 'He calms when she sings', by: 'professional' },
      words: { text: 'They seldom look at each other', by: 'professional' },
      agreement: { how: 'asked-today', when: '2026-11-21' },
      status: ['none'],
      helping: ['i-carry-on', 'health-visitor'],
      hold: { on: false, because: [] },
      tell: [],
    })
  })

  it('never throws and always fits the schema, whatever was answered in whatever order', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const record = recordOf(wander(some))
        expect(Referral.parse(record)).toEqual(record)
        expect(record.referrer.verified).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('holds every answer that stands and none that stopped applying', () => {
    let dropped = 0
    fc.assert(
      fc.property(numbers, (some) => {
        const draft = wander(some)
        const record = JSON.stringify(recordOf(draft))
        const steps = new Map(walk(referral, draft, answering).map((step) => [step.id, step]))
        const standing = new Set([...steps.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
        for (const [id, kept] of Object.entries(draft.answers)) {
          const value = steps.get(id)?.value
          if (value !== undefined) for (const trace of tracesOf(value)) expect(record).toContain(trace)
          else if (typeof kept.value === 'string' && kept.value.startsWith('words') && !standing.has(kept.value)) {
            dropped += 1
            expect(record).not.toContain(kept.value)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(dropped).toBeGreaterThan(0)
  })

  it.each([
    [{ factors: ['home'], 'factors.home': ['abuse'], 'harm.told': ['nobody-yet'] }, ['abuse']],
    [{ factors: ['baby'], 'factors.baby': ['harm'], 'harm.told': ['nobody-yet'] }, ['harm']],
    [{ status: ['serious-harm'], 'harm.told': ['emergency-999'] }, ['serious-harm']],
    [{ factors: ['between'], 'factors.between': ['frightening'], 'harm.told': ['nobody-yet'] }, []],
  ])('%j holds everything automatic because of %j', (values, because) => {
    const record = recordOf(filled(values).draft)
    expect(record.hold).toEqual({ on: because.length > 0, because })
    expect(record.also).toContainEqual({ question: 'harm.told', answer: values['harm.told'].join(', ') })
  })

  it('fills the ticks that status already says, each once', () => {
    const care = { 'sw.name': 'Sam', 'sw.knows': 'yes', 'sw.stays': 'not-known' }
    const record = recordOf(filled({ status: ['protection-plan', 'pre-birth', 'court'], ...care }).draft)
    expect(record.factors).toEqual([{ factor: 'protection', by: 'professional' }])
    expect(record.status).toEqual(['protection-plan', 'pre-birth', 'court'])
  })

  it('a looked-after baby holds the family until a person has the agreement it needs', () => {
    const record = recordOf(
      filled({
        status: ['looked-after'],
        'sw.name': 'Sam',
        'sw.knows': 'yes',
        'sw.stays': 'yes',
        'care.basis': 'by-order',
        'care.agrees': ['social-worker'],
        'care.bond': 'carer-and-baby',
        'care.parents': 'no',
      }).draft,
    )
    expect(record.hold).toEqual({ on: true, because: ['looked-after'] })
    expect(record.also).toContainEqual({ question: 'care.parents', answer: 'no' })
  })

  it('makes a record for each twin, born or on the way, each with the one date', () => {
    const born = recordOf(
      filled({
        'baby.name': { instead: 'twins-or-more' },
        'baby.count': 'two',
        'twin.name#1': 'Leo',
        'twin.name#2': { instead: 'no-name-yet' },
      }).draft,
    )
    expect(born.babies).toEqual([
      { name: 'Leo', born: { date: '2026-06-12', about: false } },
      { born: { date: '2026-06-12', about: false } },
    ])
    const due = filled({ 'baby.date': { is: 'due', date: '2027-02-01', about: false } }).draft
    const twins = fill(
      { 'to-hand': ['twins'], 'baby.count': 'three' },
      answering,
      reopen(referral, due, 'to-hand', answering),
    ).draft
    expect(recordOf(twins).babies).toEqual(Array(3).fill({ due: { date: '2027-02-01', about: false } }))
  })

  it('refuses an NHS number whose check digit is wrong, and keeps a good one with the baby', () => {
    const asked = fill({ 'to-hand': ['baby-nhs'] }, answering, reopen(referral, filled().draft, 'to-hand', answering))
    expect(give(asked.draft, '9990000019')).toMatchObject({ is: 'rejected', why: 'nhs-check' })
    expect(recordOf(give(asked.draft, '9990000018').draft).babies[0]?.nhsNumber).toBe('9990000018')
  })

  it('what to know before a visit is for named roles', () => {
    const { draft } = filled({ visit: 'yes', 'visit.what': 'A large dog' })
    const step = walk(referral, draft, answering).find(({ id }) => id === 'visit.what')
    expect(step?.question).toMatchObject({ seenBy: 'named', isPrivate: true })
    expect(recordOf(draft).also).toContainEqual({ question: 'visit.what', answer: 'A large dog' })
  })
})

describe('the copy for the referrer’s own record', () => {
  it('is plain text with the reference, the day and every answer, and says that it is no report', () => {
    const { draft } = filled({ visit: 'yes', 'visit.what': 'A large dog' })
    const copy = copyForRecord(draft, answering, english, 'BCD-2345')
    expect(copy).toMatch(/^Copy for your own record\. Reference BCD-2345, sent 21 November 2026\./)
    for (const words of ['Baby’s name: Leo', 'Ways to reach them: Text; Call', 'To know before a visit: A large dog'])
      expect(copy).toContain(words)
    expect(copy).toMatch(/not a report to children’s social care[^\n]*$/)
    expect(copy).not.toMatch(/\{\{|undefined|\[object/)
  })
})

/** What of an answer must be found again in the record: words, codes and numbers, as far as they say something. */
function tracesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return coded.has(value) ? [coded.get(value) ?? ''] : [value]
  if (typeof value === 'boolean') return ['"needed"']
  if (Array.isArray(value)) return value.flatMap(tracesOf)
  if (typeof value !== 'object' || value === null) return []
  if ('instead' in value) return [String(value.instead)]
  if ('number' in value) return [String(value.number)]
  if ('date' in value) return [String(value.date)]
  return Object.values(value).map(String)
}
/** Answers that the record holds in a shape of its own. */
const coded: ReadonlyMap<string, string> = new Map([
  ['english', '"en"'],
  ['another', '"speaks"'],
  ['two', '"babies"'],
  ['three', '"babies"'],
  ['four', '"babies"'],
  ['through-me', '"through"'],
  ['not-asked', '"not-known"'],
  ['alone-only-theirs', '"phoneIsPrivate":"yes"'],
  ['alone-others-see', '"phoneIsPrivate":"no"'],
  ['alone', '"inPrivate":"yes"'],
  ['no-or-not-known', '"not-known"'],
])
