import { question, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { keepsItShort } from './before.ts'
import { rests, says } from './remarks.ts'

export const hopes = question({
  id: 'hopes',
  kind: 'many-of',
  options: [
    'feeling-close',
    'enjoying-time',
    'what-baby-needs',
    'crying-sleep-feeding',
    'baby-on-the-way',
    'my-feelings',
    'hard-birth-or-hospital',
    'hard-past',
    'something-else',
    'not-sure-yet',
  ],
  alone: ['not-sure-yet'],
  own: { option: 'something-else', question: 'hopes.other' },
  required: true,
  isPrivate: true,
  usedFor: 'The concern, on the first line of the referral; which offer fits.',
  when: (facts) => !keepsItShort(facts),
})

export const hopesOther = question({
  id: 'hopes.other',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'The concern in the person’s own words.',
  when: ({ given }) => given(hopes)?.includes('something-else') ?? false,
})

export const youAre = question({
  id: 'you.are',
  kind: 'one-of',
  options: [
    'mother',
    'father',
    'other-parent',
    'grandparent-or-relative',
    'foster-carer',
    'adoptive-parent',
    'someone-else',
  ],
  required: true,
  usedFor: 'The right words and later questions; counts of fathers and other carers (004:1096-1098).',
  when: (facts) => !keepsItShort(facts),
})

/** Somebody who cares but does not look after the baby gets help in how to raise it, and no form: no name is asked or kept. */
export const looksAfter = question({
  id: 'looks-after',
  kind: 'yes-no',
  required: true,
  usedFor: 'Only somebody who brings up the baby can ask on a form.',
  when: ({ given }) => given(youAre) === 'someone-else',
})

/** Whoever holds legal responsibility agrees first (harm 11): until then only the carer's own name and number are asked. */
export const fosterAgreed = question({
  id: 'sw.agrees',
  kind: 'one-of',
  options: ['yes', 'not-yet', 'not-sure'],
  required: true,
  isPrivate: true,
  usedFor: 'The agreement of whoever holds legal responsibility for a looked-after baby.',
  when: ({ given }) => given(youAre) === 'foster-carer',
})

export const socialWorkerName = question({
  id: 'sw.name',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'To reach the baby’s social worker about the agreement.',
  when: ({ given }) => given(fosterAgreed) === 'yes',
})

/** Full path: everything about the baby and the story. Short when asked for, or while a foster carer waits for a yes. */
export const isFull = (facts: Facts): boolean => {
  if (keepsItShort(facts)) return false
  if (facts.given(youAre) === 'foster-carer') return facts.given(fosterAgreed) === 'yes'
  return true
}

export const youAndHopes = section(
  'you-and-hopes',
  [hopes, hopesOther, youAre, looksAfter, fosterAgreed, socialWorkerName],
  [
    rests(looksAfter, (looks) => (looks ? undefined : 'not-looking-after')),
    says(fosterAgreed, (agreed) => (agreed === 'yes' ? [] : ['sw-not-yet'])),
  ],
)
