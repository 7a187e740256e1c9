import { DateTime } from 'luxon'
import { group, question, refuses, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { stage } from './baby.ts'
import { around } from './story.ts'
import { fosterAgreed, isFull, youAre } from './you-and-hopes.ts'

/** The one menu behind which everything optional waits: each topic ticked is asked, the others never are. */
export const more = question({
  id: 'more',
  kind: 'many-of',
  options: ['baby-name', 'baby-home', 'who-decides', 'other-children', 'ease', 'you-born', 'nothing-else'],
  alone: ['nothing-else'],
  required: false,
  usedFor: 'Which optional questions the person would like to answer now.',
  when: isFull,
  offers: (facts) => [
    ...(hasBeenBorn(facts) ? (['baby-name', 'baby-home'] as const) : (['baby-home'] as const)),
    ...(isRelative(facts) ? (['who-decides'] as const) : []),
    ...(['other-children', 'ease', 'you-born', 'nothing-else'] as const),
  ],
})

const wants =
  (topic: 'baby-name' | 'baby-home' | 'who-decides' | 'other-children' | 'ease' | 'you-born') =>
  ({ given }: Facts) =>
    given(more)?.includes(topic) ?? false

const hasBeenBorn = ({ given }: Facts): boolean => given(stage) === 'born' || given(stage) === 'both'

const isRelative = ({ given }: Facts): boolean => {
  const you = given(youAre)
  return you === 'grandparent-or-relative' || you === 'someone-else'
}

export const babyName = question({
  id: 'baby.name',
  kind: 'name',
  isAboutBaby: true,
  instead: ['no-name-yet', 'twins-or-more'],
  required: false,
  isPrivate: true,
  usedFor: 'The record; twins become two babies.',
  when: (facts) => wants('baby-name')(facts) && hasBeenBorn(facts),
})

const isTwins = ({ given }: Facts): boolean => {
  const name = given(babyName)
  return typeof name === 'object' && name.instead === 'twins-or-more'
}

export const babyCount = question({
  id: 'baby.count',
  kind: 'one-of',
  isAboutBaby: true,
  // One comes first, so that a number typed is both the place in the list and the number of babies.
  options: ['one', 'two', 'three', 'four'],
  required: true,
  isPrivate: true,
  usedFor: 'One record for each baby; the date is given once.',
  when: isTwins,
})

export const twinName = question({
  id: 'twin.name',
  kind: 'name',
  isAboutBaby: true,
  instead: ['no-name-yet'],
  required: false,
  isPrivate: true,
  usedFor: 'The record of each baby.',
})

const counts = { one: 1, two: 2, three: 3, four: 4 } as const

/** One referral, one record for each baby. */
export const twins = group('twins', [twinName], {
  max: 4,
  times: ({ given }) => {
    const count = given(babyCount)
    return count === undefined ? 0 : counts[count]
  },
})

export const babyHome = question({
  id: 'baby.home',
  kind: 'one-of',
  isAboutBaby: true,
  options: ['with-me', 'with-us-both', 'part-time-with-me', 'in-hospital', 'with-someone-else'],
  wordings: ['born', 'expected'],
  required: false,
  isPrivate: true,
  usedFor: 'Hospital link; two homes; being looked after by somebody else.',
  when: wants('baby-home'),
  wording: (facts) => (hasBeenBorn(facts) ? 'born' : 'expected'),
  offers: (facts) =>
    hasBeenBorn(facts)
      ? ['with-me', 'with-us-both', 'part-time-with-me', 'in-hospital', 'with-someone-else']
      : ['with-me', 'with-us-both', 'part-time-with-me', 'with-someone-else'],
})

/** Asked again here when the baby turns out to live with somebody else and a social worker helps. */
export const placementAgreed = question({
  id: 'sw.agrees.home',
  kind: 'one-of',
  options: ['yes', 'not-yet', 'not-sure'],
  required: true,
  isPrivate: true,
  usedFor: 'The agreement of whoever holds legal responsibility.',
  when: ({ given }) =>
    given(babyHome) === 'with-someone-else' &&
    (given(around)?.includes('social-worker') ?? false) &&
    given(fosterAgreed) === undefined,
})

export const whichBond = question({
  id: 'which.bond',
  kind: 'one-of',
  options: ['mine-and-the-baby', 'a-parent-and-the-baby', 'both'],
  required: false,
  isPrivate: true,
  usedFor: 'The heart of the referral: whose bond is to be helped.',
  when: (facts) => {
    const you = facts.given(youAre)
    return (
      isFull(facts) &&
      (you === 'foster-carer' || you === 'adoptive-parent' || facts.given(babyHome) === 'part-time-with-me')
    )
  },
})

export const legal = question({
  id: 'legal',
  kind: 'one-of',
  options: ['i-do', 'the-parents', 'the-council', 'shared', 'not-sure'],
  required: false,
  isPrivate: true,
  usedFor: 'Whose agreement is still needed.',
  when: wants('who-decides'),
})

export const parentsKnow = question({
  id: 'parents.know',
  kind: 'one-of',
  options: ['yes', 'no', 'rather-not-say'],
  required: false,
  isPrivate: true,
  usedFor: 'No contact with the baby’s parents without a person.',
  when: wants('who-decides'),
})

export const siblingName = question({
  id: 'sibling.name',
  kind: 'name',
  required: false,
  isPrivate: true,
  usedFor: 'Brothers and sisters in the record.',
})

export const siblingAge = question({
  id: 'sibling.age',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Planning visits around the other children.',
})

export const anotherSibling = question({
  id: 'sibling.another',
  kind: 'yes-no',
  required: true,
  isPrivate: true,
  usedFor: 'Whether there is one more to write down.',
})

export const siblings = group('siblings', [siblingName, siblingAge, anotherSibling], {
  max: 8,
  times: (facts) => {
    if (!wants('other-children')(facts)) return 0
    let times = 1
    while (times < 8 && facts.given(anotherSibling, times) === true) times += 1
    return times
  },
})

export const ease = question({
  id: 'ease',
  kind: 'many-of',
  options: [
    'reading-or-writing',
    'hearing',
    'sight',
    'learning-or-autism',
    'pram-or-wheelchair',
    'other-children',
    'nothing',
    'something-else',
  ],
  alone: ['nothing'],
  own: { option: 'something-else', question: 'ease.note' },
  required: false,
  isPrivate: true,
  usedFor: 'Call first, then letter (001:2606); access needs the team has a duty to meet.',
  when: wants('ease'),
})

export const easeNote = question({
  id: 'ease.note',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Access needs in the person’s own words.',
  when: ({ given }) => given(ease)?.includes('something-else') ?? false,
})

export const youBorn = question({
  id: 'you.born',
  kind: 'date',
  required: false,
  isPrivate: true,
  usedFor: 'Finding the right record; extra care under 18.',
  when: wants('you-born'),
  expects: () => 'born',
})

/** Whole years between the day of birth and today. */
const ageOf = (born: string, today: string): number =>
  Math.floor(DateTime.fromISO(today, { zone: 'utc' }).diff(DateTime.fromISO(born, { zone: 'utc' }), 'years').years)

/** Parents under 18 are parents first: no permission of anybody is asked for or needed to send. */
export const youngWith = question({
  id: 'young.with',
  kind: 'one-of',
  options: ['yes', 'no-thanks'],
  required: true,
  isPrivate: true,
  usedFor: 'A person to involve; under 16 makes a task for the safeguarding lead.',
  when: ({ given, today }) => {
    const born = given(youBorn)
    return born !== undefined && ageOf(born.date, today) < 18
  },
})

export const youngWho = question({
  id: 'young.who',
  kind: 'text',
  required: true,
  isPrivate: true,
  usedFor: 'Who the young parent would like beside them.',
  when: ({ given }) => given(youngWith) === 'yes',
})

export const moreSection = section(
  'more',
  [
    whichBond,
    more,
    babyName,
    babyCount,
    twins,
    babyHome,
    placementAgreed,
    legal,
    parentsKnow,
    siblings,
    ease,
    easeNote,
    youBorn,
    youngWith,
    youngWho,
  ],
  [
    refuses(youBorn, ({ date }, { today }) => {
      const age = ageOf(date, today)
      return age < 10 || age > 100 ? 'own-birth-date' : undefined
    }),
  ],
)
export { ageOf }
