import { question, section } from '../../src/forms/define.ts'
import { says } from './remarks.ts'
import { isFull } from './you-and-hopes.ts'

export const stage = question({
  id: 'baby.stage',
  kind: 'one-of',
  isAboutBaby: true,
  options: ['born', 'expected', 'both'],
  required: true,
  usedFor: 'Fit; wording.',
  when: isFull,
})

/** One date decides fit, the offer and the clocks. "Not sure" goes to a person. A due date is never a birth date (001:2689). */
export const babyDate = question({
  id: 'baby.date',
  kind: 'birth-or-due-date',
  isAboutBaby: true,
  instead: ['not-sure'],
  wordings: ['born', 'due'],
  required: true,
  isPrivate: true,
  usedFor: 'Fit; which offer; clocks.',
  when: isFull,
  wording: ({ given }) => (given(stage) === 'expected' ? 'due' : 'born'),
  expects: ({ given }) => (given(stage) === 'expected' ? 'due' : 'born'),
})

export const babyDue = question({
  id: 'baby.due',
  kind: 'due-date',
  isAboutBaby: true,
  instead: ['not-sure'],
  required: true,
  isPrivate: true,
  usedFor: 'Fit and clocks of the baby on the way.',
  when: (facts) => isFull(facts) && facts.given(stage) === 'both',
  expects: () => 'due',
})

export const area = question({
  id: 'area',
  kind: 'area',
  instead: ['rather-not-say'],
  required: true,
  isPrivate: true,
  usedFor: 'Which team. No full address is asked here.',
})

/** The only findings about fit that a parent hears, each with the choice to go on (question-lists 3.5). */
export const baby = section(
  'baby',
  [stage, babyDate, babyDue],
  [
    says(babyDate, (date, { team }) => {
      if ('instead' in date) return ['date-not-sure']
      const fit = team.ageFit(date)
      return fit === 'too-early' || fit === 'too-late' ? [`age-${fit}`] : []
    }),
  ],
)

/** A section of its own: the short path asks it and nothing about the baby. */
export const place = section(
  'area',
  [area],
  [
    says(area, (where, { team }) =>
      !('instead' in where) && team.areaFit(where) === 'elsewhere' ? ['area-elsewhere'] : [],
    ),
  ],
)
