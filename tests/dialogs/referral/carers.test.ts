import { describe, expect, it } from 'vitest'
import { referral } from '../../../dialogs/referral/form.ts'
import { toReferral } from '../../../dialogs/referral/toReferral.ts'
import { confirmPending, reopen, skip } from '../../../src/forms/moves.ts'
import { answering, at, fill, filled, give, open, simple, stepIds } from './house.ts'

const landline = { number: '+441632960123', line: 'landline' }
const second = {
  'another-carer': 'yes-another',
  'carer2.name': 'Tom Silva',
  'carer2.relationship': 'father',
  'carer2.lives': 'part',
} as const
const reached = {
  'carer2.agrees': 'yes',
  'carer2.phone': { number: '+447700900456', line: 'mobile' },
  'carer2.ways': ['call'],
  'carer2.private': 'alone-others-see',
  'carer2.language': 'english',
} as const

const peopleOf = (values: Readonly<Record<string, unknown>>) => toReferral(filled(values).draft, answering, at).people

describe('how a carer may be reached', () => {
  it('offers no text to a landline, and says that it gets none', () => {
    const { heard, draft } = fill({ ...upTo('carer.phone'), 'carer.phone': landline })
    expect(heard.join('\n')).toMatch(/cannot get texts/)
    const step = open(draft)
    expect(step?.question.offers?.(step.facts)).not.toContain('text')
    expect(give(draft, ['text']).is).toBe('rejected')
  })

  it('offers only ways that need no number where there is none', () => {
    const step = open(fill({ ...upTo('carer.phone'), 'carer.phone': { instead: 'none-or-not-safe' } }).draft)
    expect(step?.question.offers?.(step.facts)).toEqual(['letter', 'email', 'through-me', 'not-asked'])
  })

  it('a way is a yes only where they said yes; of what is not ticked nothing is known, and nothing reads as a no', () => {
    const [carer] = peopleOf({})
    expect(carer?.contact.ways).toEqual({
      text: 'yes',
      call: 'yes',
      voicemail: 'not-known',
      email: 'not-known',
      letter: 'not-known',
      'through-someone': 'not-known',
      'ask-each-time': 'not-known',
    })
    expect(carer?.contact).toMatchObject({
      phoneIsPrivate: 'yes',
      asked: { by: 'professional', at, inPrivate: 'yes' },
      needsPrivateCheck: false,
    })
  })

  it('not asked: every way is not known, nobody asked, a person must, and being alone is not asked about', () => {
    const { asked, heard } = filled({ 'carer.ways': ['not-asked'] })
    expect(asked).not.toContain('carer.private')
    expect(heard.join('\n')).toMatch(/every way of contact as not safe/)
    const [carer] = peopleOf({ 'carer.ways': ['not-asked'] })
    expect(new Set(Object.values(carer?.contact.ways ?? {}))).toEqual(new Set(['not-known']))
    expect(carer?.contact).toMatchObject({
      asked: { by: 'nobody' },
      phoneIsPrivate: 'not-known',
      needsPrivateCheck: true,
    })
  })

  it.each([
    ['alone-only-theirs', 'yes', 'yes', false],
    ['alone-others-see', 'no', 'yes', false],
    ['no-or-not-known', 'not-known', 'not-known', true],
  ])('%s: phone private %s, asked in private %s', (answer, phoneIsPrivate, inPrivate, needsPrivateCheck) => {
    const [carer] = peopleOf({ 'carer.private': answer })
    expect(carer?.contact).toMatchObject({ phoneIsPrivate, asked: { inPrivate }, needsPrivateCheck })
  })

  it('what a colleague heard is dated by the day it was heard, and undated where nobody knows the day', () => {
    const heard = (when: unknown) =>
      peopleOf({ agreement: 'colleague', 'agreement.when': when, 'agreement.who': 'Jo Reed, midwife' })[0]?.contact
        .asked
    expect(heard({ date: '2026-11-03', about: false })).toEqual({
      by: 'colleague',
      at: '2026-11-03T12:00:00.000Z',
      inPrivate: 'yes',
    })
    expect(heard({ instead: 'not-sure' })).toEqual({ by: 'colleague', inPrivate: 'yes' })
  })

  it('an address is for named roles, and private from the start for a looked-after baby', () => {
    const letter = { 'carer.ways': ['letter'], 'carer.address': '5 Sample Street' }
    expect(peopleOf(letter)[0]?.contact.address).toEqual({ text: '5 Sample Street', mustStayPrivate: false })
    const fostered = { ...letter, 'carer.relationship': 'foster-carer', 'carer.legal': 'no' }
    expect(peopleOf(fostered)[0]?.contact.address).toEqual({ text: '5 Sample Street', mustStayPrivate: true })
  })
})

describe('another number for a carer', () => {
  const complete = { ...simple, ...second, ...reached }
  const other = { number: '+447700900789', line: 'mobile' }
  const changed = (id: string, value: unknown) =>
    give(reopen(referral, fill(complete).draft, id, answering), value).draft

  it.each([
    ['carer.phone', 'carer.private'],
    ['carer2.phone', 'carer2.private'],
  ])('at the summary: %s is followed by %s once more, then by the summary', (phone, isPrivate) => {
    const draft = changed(phone, other)
    expect(open(draft)?.id).toBe(isPrivate)
    expect(draft.answers).not.toHaveProperty([isPrivate])
    const settled = give(draft, 'no-or-not-known').draft
    expect(open(settled)?.id).toBe('send')
  })

  it('leaves what was said about the other carer’s phone, and everything about the same number', () => {
    expect(changed('carer.phone', other).answers['carer2.private']?.value).toBe('alone-others-see')
    expect(open(changed('carer.phone', complete['carer.phone']))?.id).toBe('send')
  })

  it('lets no number, or a skipped one, leave a yes behind', () => {
    expect(changed('carer.phone', { instead: 'none-or-not-safe' }).answers).not.toHaveProperty(['carer.private'])
    const skipped = skip(referral, reopen(referral, fill(complete).draft, 'carer.phone', answering), answering)
    const after = skipped.is === 'confirm' ? confirmPending(referral, skipped.draft, answering).draft : skipped.draft
    expect(after.answers).not.toHaveProperty(['carer.private'])
  })
})

describe('a second carer', () => {
  it.each(['no', 'not-asked'])('who answered "%s" is asked nothing to be reached by', (agrees) => {
    const { asked, draft } = filled({ ...second, ...reached, 'carer2.agrees': agrees })
    expect(asked.filter((id) => /^carer2\.(phone|ways|private|email|address|language)/.test(id))).toEqual([])
    expect(stepIds(draft)).not.toContain('carer2.phone')
    expect(open(draft)?.id).toBe('send')
    const [, other] = peopleOf({ ...second, 'carer2.agrees': agrees })
    expect(other?.contact).not.toHaveProperty('phone')
    expect(new Set(Object.values(other?.contact.ways ?? {}))).toEqual(new Set(['not-known']))
    expect(other).toMatchObject({ agrees: agrees === 'no' ? 'no' : 'not-known', doNotContact: agrees === 'no' })
  })

  it('who agreed has ways of their own', () => {
    const [carer, other] = peopleOf({ ...second, ...reached })
    expect(carer?.contact.ways.text).toBe('yes')
    expect(other).toMatchObject({
      name: 'Tom Silva',
      relationship: 'father',
      livesWithBaby: 'part',
      knows: 'yes',
      agrees: 'yes',
      doNotContact: false,
      contact: { phone: { number: '+447700900456' }, phoneIsPrivate: 'no', ways: { call: 'yes', text: 'not-known' } },
    })
  })

  it('whose yes is taken back is reached by nothing any more', () => {
    const agreed = filled({ ...second, ...reached })
    const { 'carer2.agrees': before, ...answers } = agreed.draft.answers
    if (before === undefined) throw new Error('the second carer was not asked')
    const draft = { ...agreed.draft, answers: { ...answers, 'carer2.agrees': { ...before, value: 'no' } } }
    expect(JSON.stringify(toReferral(draft, answering, at))).not.toContain('7700900456')
  })
})

/** The simple answers before a question. */
function upTo(id: keyof typeof simple): Readonly<Record<string, unknown>> {
  const ids = Object.entries(simple)
  return Object.fromEntries(
    ids.slice(
      0,
      ids.findIndex(([one]) => one === id),
    ),
  )
}
