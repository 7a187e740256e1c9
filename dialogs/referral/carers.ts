import { refuses, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { ageOf } from '../self-referral/more.ts'
import { onceAgreed } from './agreement.ts'
import { reachOf, relationships } from './carer-questions.ts'
import { isBorn } from './fit.ts'
import { says } from './remarks.ts'
import { wants } from './to-hand.ts'

const carerName = onceAgreed({
  id: 'carer.name',
  kind: 'name',
  required: true,
  usedFor: 'Whom the team will contact.',
})

export const carerRelationship = onceAgreed({
  id: 'carer.relationship',
  kind: 'one-of',
  options: relationships,
  required: true,
  usedFor: 'The record; which later questions are asked.',
})

/** Asked only where the answer changes something: not of a mother, not before birth. */
const carerLegal = onceAgreed({
  id: 'carer.legal',
  kind: 'one-of',
  options: ['yes', 'no', 'not-known'],
  required: true,
  usedFor: 'Whose agreement is still needed.',
  when: (facts) => isBorn(facts) && facts.given(carerRelationship) !== 'mother',
})

const carer = reachOf('carer', () => true)

/** Offered, never assumed; never a child or a relative. */
const interpreter = onceAgreed({
  id: 'interpreter',
  kind: 'yes-no',
  required: true,
  usedFor: 'Booking an interpreter before the first call.',
  when: carer.speaksAnother,
})

const interpreterNote = onceAgreed({
  id: 'interpreter.note',
  kind: 'text',
  required: false,
  usedFor: 'Choosing an interpreter the person feels at ease with.',
  when: ({ given }) => given(interpreter) === true,
})

const readsLanguage = onceAgreed({
  id: 'interpreter.reads',
  kind: 'text',
  names: 'language',
  required: false,
  usedFor: 'The language of letters and texts.',
  when: carer.speaksAnother,
})

export const carerBorn = onceAgreed({
  id: 'carer.born',
  kind: 'date',
  required: false,
  usedFor: 'Finding the right record; extra care under 18.',
  when: wants('carer-born'),
  expects: () => 'born',
})

const ethnicity = onceAgreed({
  id: 'carer.ethnicity',
  kind: 'text',
  required: false,
  usedFor: 'Counting whom the service reaches, as the family described it.',
  when: wants('ethnicity'),
})

/** Fathers and partners are easily left out (001:1606). */
const anotherCarer = onceAgreed({
  id: 'another-carer',
  kind: 'one-of',
  options: ['no-other-known', 'yes-another'],
  required: true,
  usedFor: 'A second adult, with an agreement of their own.',
})

const isAnother = ({ given }: Facts): boolean => given(anotherCarer) === 'yes-another'

const carer2Name = onceAgreed({
  id: 'carer2.name',
  kind: 'name',
  required: false,
  usedFor: 'The record: who else brings the baby up.',
  when: isAnother,
})

export const carer2Relationship = onceAgreed({
  id: 'carer2.relationship',
  kind: 'one-of',
  options: relationships,
  required: true,
  usedFor: 'The record; counts of fathers and other carers (004:1096-1098).',
  when: isAnother,
})

const carer2Lives = onceAgreed({
  id: 'carer2.lives',
  kind: 'one-of',
  options: ['yes', 'part', 'no', 'not-known'],
  required: true,
  usedFor: 'Planning where and with whom to meet; two homes.',
  when: isAnother,
})

/** Each adult has an answer of their own: without this yes, nothing to reach them by is asked (harm 2). */
const carer2Agrees = onceAgreed({
  id: 'carer2.agrees',
  kind: 'one-of',
  options: ['yes', 'no', 'not-asked'],
  required: true,
  usedFor: 'Whether the second adult may be contacted.',
  when: isAnother,
})

const carer2 = reachOf('carer2', (facts) => isAnother(facts) && facts.given(carer2Agrees) === 'yes')

const carer2Interpreter = onceAgreed({
  id: 'carer2.interpreter',
  kind: 'yes-no',
  required: true,
  usedFor: 'Booking an interpreter before the first call.',
  when: carer2.speaksAnother,
})

export const carers = section(
  'carers',
  [
    carerName,
    carerRelationship,
    carerLegal,
    carer.phone,
    carer.ways,
    carer.isPrivate,
    carer.email,
    carer.address,
    carer.language,
    carer.whichLanguage,
    interpreter,
    interpreterNote,
    readsLanguage,
    carerBorn,
    ethnicity,
    anotherCarer,
    carer2Name,
    carer2Relationship,
    carer2Lives,
    carer2Agrees,
    carer2.phone,
    carer2.ways,
    carer2.isPrivate,
    carer2.email,
    carer2.address,
    carer2.language,
    carer2.whichLanguage,
    carer2Interpreter,
  ],
  [
    ...[carer, carer2].flatMap(({ phone, ways }) => [
      says(phone, (answer) => (!('instead' in answer) && answer.line === 'landline' ? ['landline'] : [])),
      says(ways, (ticked) => (ticked.includes('not-asked') ? ['ways-not-asked'] : [])),
    ]),
    refuses(carerBorn, ({ date }, { today }) => {
      if (date > today) return 'date-future'
      const age = ageOf(date, today)
      return age < 10 || age > 100 ? 'date-unclear' : undefined
    }),
  ],
)
