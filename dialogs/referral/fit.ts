import { section } from '../../src/forms/define.ts'
import type { KindValues } from '../../src/forms/kinds/values.ts'
import type { Facts } from '../../src/forms/question.ts'
import { onceAgreed } from './agreement.ts'
import { says } from './remarks.ts'
import { signposted, signpostedHere } from './signposted.ts'

/** A future date is a due date; a due date is never a birth date (001:2689). "Not sure" goes to a person. */
const babyDate = onceAgreed({
  id: 'baby.date',
  kind: 'birth-or-due-date',
  isAboutBaby: true,
  instead: ['not-sure'],
  required: true,
  usedFor: 'Fit; which offer; clocks.',
})

const isDateUnknown = ({ given }: Facts): boolean => {
  const date = given(babyDate)
  return date !== undefined && 'instead' in date
}

/** Asked only where no date says it: before birth no name is asked. */
const babyBorn = onceAgreed({
  id: 'baby.born',
  kind: 'one-of',
  isAboutBaby: true,
  options: ['born', 'expected', 'not-known'],
  required: true,
  usedFor: 'Which offer, where the date is not known.',
  when: isDateUnknown,
})

const area = onceAgreed({
  id: 'area',
  kind: 'area',
  instead: ['must-stay-private'],
  required: true,
  usedFor: 'Which team. A private or unknown area goes to this team, marked for a person.',
})

export const isBorn = ({ given }: Facts): boolean => {
  const date = given(babyDate)
  return date !== undefined && 'is' in date ? date.is === 'born' : given(babyBorn) === 'born'
}

/** The area, where one was given. */
export const areaGiven = ({ given }: Facts): KindValues['area'] | undefined => {
  const place = given(area)
  return place === undefined || 'instead' in place ? undefined : place
}

/** What does not fit is said at once, before any name, with what would help and the choice to go on (question-lists 1.2). */
export const fit = section(
  'fit',
  [babyDate, babyBorn, area],
  [
    says(babyDate, (date, facts) => {
      if ('instead' in date) return ['date-not-sure']
      const age = facts.team.ageFit(date)
      if (age !== 'too-early' && age !== 'too-late') return []
      const lines = signposted(facts, age)
      return age === 'too-early' && lines.length === 0
        ? ['age-too-early-alone']
        : [{ key: `age-${age}`, params: { lines } }]
    }),
    says(area, (place, facts) => {
      if ('instead' in place || facts.team.areaFit(place) !== 'elsewhere') return []
      const named = place.outward ?? place.place ?? ''
      const lines = signpostedHere(facts, 'another-area', place)
      return lines.length === 0
        ? [{ key: 'area-elsewhere-alone', params: { place: named } }]
        : [{ key: 'area-elsewhere', params: { place: named, lines } }]
    }),
  ],
)
