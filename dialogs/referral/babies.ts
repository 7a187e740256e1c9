import { group, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { onceAgreed } from './agreement.ts'
import { isBorn } from './fit.ts'
import { wants } from './to-hand.ts'

/** The record is in the baby's name (004:219). Before birth no name is asked: it is "Baby of ...". */
const babyName = onceAgreed({
  id: 'baby.name',
  kind: 'name',
  isAboutBaby: true,
  instead: ['no-name-yet', 'twins-or-more'],
  required: false,
  usedFor: 'The record; twins become one record each.',
  when: isBorn,
})

const isSeveral = (facts: Facts): boolean => {
  const name = facts.given(babyName)
  return (typeof name === 'object' && name.instead === 'twins-or-more') || wants('twins')(facts)
}

const babyCount = onceAgreed({
  id: 'baby.count',
  kind: 'one-of',
  isAboutBaby: true,
  // One comes first, so that a number typed is both the place in the list and the number of babies.
  options: ['one', 'two', 'three', 'four'],
  required: true,
  usedFor: 'One record for each baby; the date is given once.',
  when: isSeveral,
})

const twinName = onceAgreed({
  id: 'twin.name',
  kind: 'name',
  isAboutBaby: true,
  instead: ['no-name-yet'],
  required: false,
  usedFor: 'The record of each baby.',
  when: isBorn,
})

const twinNhsNumber = onceAgreed({
  id: 'twin.nhs',
  kind: 'nhs-number',
  isAboutBaby: true,
  required: false,
  usedFor: 'Finding the right record of each baby.',
  when: (facts) => wants('baby-nhs')(facts) && isBorn(facts),
})

export const counts = { one: 1, two: 2, three: 3, four: 4 } as const

/** One referral, one record for each baby. */
const twins = group('twins', [twinName, twinNhsNumber], {
  max: 4,
  times: ({ given }) => {
    const count = given(babyCount)
    return count === undefined ? 0 : counts[count]
  },
})

const babyNhsNumber = onceAgreed({
  id: 'baby.nhs',
  kind: 'nhs-number',
  isAboutBaby: true,
  required: false,
  usedFor: 'Finding the right record.',
  when: (facts) => wants('baby-nhs')(facts) && isBorn(facts) && !isSeveral(facts),
})

export const babies = section('babies', [babyName, babyCount, twins, babyNhsNumber])
