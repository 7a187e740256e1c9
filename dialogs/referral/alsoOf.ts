import type { Draft } from '../../src/forms/draft.ts'
import type { Setting } from '../../src/forms/looking.ts'
import { type Step, walk } from '../../src/forms/walk.ts'
import type { Referral } from '../../src/referrals/referral.ts'
import { referral } from './form.ts'

type Also = Referral['also'][number]

/**
 * Every answer that has no field of its own in the record, so that nothing told is lost. It is what remains, not a list of
 * its own: a new question is in it until the record has a place for it.
 */
export const alsoOf = (draft: Draft, setting: Setting): readonly Also[] =>
  walk(referral, draft, setting)
    .filter((step) => step.state === 'answered' && !step.question.checksAnswers && !hasPlace(step))
    .map(({ id, value }) => ({ question: id, answer: codeOf(value) }))

/** A way of answering without typing ("None, or not safe") says more than an empty field does, so it is written down. */
const hasPlace = ({ question, value }: Step): boolean => {
  if (typeof value === 'object' && value !== null && 'instead' in value) return false
  if (Array.isArray(value) && value.includes('none-of-these')) return false
  return placed.has(question.id) || question.id.startsWith('factors.')
}

const placed: ReadonlySet<string> = new Set([
  'agreement',
  'agreement.when',
  'agreement.who',
  'baby.date',
  'area',
  'you.role',
  'you.name',
  'you.email',
  'you.organisation',
  'baby.name',
  'baby.count',
  'baby.nhs',
  'twin.name',
  'twin.nhs',
  ...(['carer', 'carer2'] as const).flatMap((who) =>
    ['name', 'relationship', 'phone', 'ways', 'private', 'email', 'address', 'language', 'language.which'].map(
      (what) => `${who}.${what}`,
    ),
  ),
  'carer.legal',
  'carer.born',
  'carer2.lives',
  'carer2.agrees',
  'carer2.interpreter',
  'interpreter',
  'interpreter.note',
  'interpreter.reads',
  'good',
  'concern',
  'status',
  'helping',
  'helping.note',
  'young.age',
])

/** Codes as codes, words as typed: the page that shows them has the titles. */
const codeOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object' && value !== null && 'instead' in value) return String(value.instead)
  return JSON.stringify(value)
}
