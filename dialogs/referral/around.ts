import { section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { ageOf } from '../self-referral/more.ts'
import { onceAgreed } from './agreement.ts'
import { carerBorn } from './carers.ts'
import { tickedFactors } from './factors.ts'
import { says } from './remarks.ts'
import { toHand, wants } from './to-hand.ts'

/** Waiting families must not be dropped: nobody steps back because a referral was sent (001:2564-2567). */
const helping = onceAgreed({
  id: 'helping',
  kind: 'many-of',
  options: [
    'i-carry-on',
    'midwife',
    'health-visitor',
    'gp',
    'mental-health-team',
    'social-worker',
    'alcohol-or-drugs-service',
    'hurt-by-someone-service',
    'family-centre-or-charity',
    'nursery',
    'someone-else',
    'nobody-else',
    'not-known',
  ],
  alone: ['not-known'],
  own: { option: 'someone-else', question: 'helping.note' },
  required: true,
  usedFor: 'The plan while the family waits; nobody steps back.',
})

const helpingNote = onceAgreed({
  id: 'helping.note',
  kind: 'text',
  required: false,
  usedFor: 'Who else helps, in the referrer’s words.',
  when: ({ given }) => given(helping)?.includes('someone-else') ?? false,
})

const visit = onceAgreed({
  id: 'visit',
  kind: 'one-of',
  options: ['nothing-known', 'yes', 'not-known'],
  own: { option: 'yes', question: 'visit.what' },
  required: true,
  seenBy: 'named',
  usedFor: 'Lone-worker check.',
})

const visitWhat = onceAgreed({
  id: 'visit.what',
  kind: 'long-text',
  required: true,
  isPrivate: true,
  seenBy: 'named',
  usedFor: 'What staff need to know before they ring or visit; shown to named roles only.',
  when: ({ given }) => given(visit) === 'yes',
})

const ageGiven = ({ given, today }: Facts): number | undefined => {
  const born = given(carerBorn)
  return born === undefined ? undefined : ageOf(born.date, today)
}

/** Parents under 18 are parents first. Asked where a professional ticked "very young" and gave no date of birth. */
const youngAge = onceAgreed({
  id: 'young.age',
  kind: 'one-of',
  options: ['under-16', '16-or-17', '18-or-over', 'not-known'],
  required: true,
  usedFor: 'Under 16 makes a task for the safeguarding lead.',
  when: (facts) => tickedFactors(facts).includes('young') && ageGiven(facts) === undefined,
})

const young = onceAgreed({
  id: 'young',
  kind: 'text',
  required: false,
  usedFor: 'Who supports a young parent, to plan it together.',
  when: (facts) => {
    const age = ageGiven(facts)
    const said = facts.given(youngAge)
    return (age !== undefined && age < 18) || said === 'under-16' || said === '16-or-17'
  },
})

const gpPractice = onceAgreed({
  id: 'gp.practice',
  kind: 'text',
  required: false,
  usedFor: 'Letters to the right practice, where the family agrees.',
  when: wants('gp-practice'),
})

export const around = section(
  'around',
  [helping, helpingNote, visit, visitWhat, youngAge, young, toHand, gpPractice],
  [says(helping, (ticked) => (ticked.includes('i-carry-on') ? [] : ['carry-on']))],
)
