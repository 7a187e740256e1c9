import { question, section } from '../../src/forms/define.ts'
import { moment } from './before.ts'
import { says } from './remarks.ts'
import { isFull } from './you-and-hopes.ts'

/** What goes well comes before what is hard. */
export const good = question({
  id: 'good',
  kind: 'long-text',
  required: false,
  isPrivate: true,
  usedFor: 'First line for the practitioner: the strengths the work builds on.',
  when: isFull,
})

export const words = question({
  id: 'words',
  kind: 'long-text',
  required: false,
  isPrivate: true,
  usedFor: 'The concern as told, read in its own language.',
  when: isFull,
})

/**
 * The gentle list. Asked only when the person said that now is a good time; the reply is the same plain thank-you
 * whatever is ticked, so that it means nothing to an onlooker (question-lists 3.3).
 */
export const life = question({
  id: 'life',
  kind: 'many-of',
  options: [
    'low-or-worried',
    'frightening-birth',
    'early-or-special-care',
    'loss',
    'own-childhood',
    'not-always-safe',
    'drink-or-drugs',
    'money-housing-papers',
    'few-people',
    'other-children',
    'none-or-rather-not-say',
  ],
  alone: ['none-or-rather-not-say'],
  required: false,
  isPrivate: true,
  seenBy: 'clinical',
  usedFor: 'The team’s checklist, marked "said by the parent" (001:3360). Never counted in front of a parent.',
  when: (facts) => isFull(facts) && facts.given(moment) === 'go-ahead',
})

export const around = question({
  id: 'around',
  kind: 'many-of',
  options: [
    'midwife',
    'health-visitor',
    'gp',
    'mental-health-team',
    'social-worker',
    'alcohol-or-drugs-service',
    'hurt-by-someone-service',
    'family-centre-or-charity',
    'nobody-yet',
    'rather-not-say',
  ],
  alone: ['nobody-yet', 'rather-not-say'],
  required: false,
  isPrivate: true,
  usedFor: 'So that nobody steps back while the family waits (001:2564); routing.',
  when: isFull,
})

/** A yes does not stop anyone asking: a person plans it, and the parent hears no verdict. */
export const court = question({
  id: 'court',
  kind: 'one-of',
  options: ['no', 'yes', 'not-sure', 'rather-not-say'],
  required: true,
  isPrivate: true,
  seenBy: 'clinical',
  usedFor: 'A person plans the timing of the work with children’s services.',
  when: ({ given }) => given(around)?.includes('social-worker') ?? false,
})

export const tell = question({
  id: 'tell',
  kind: 'many-of',
  options: ['gp', 'health-visitor-or-midwife', 'nobody-for-now'],
  alone: ['nobody-for-now'],
  required: true,
  isPrivate: true,
  usedFor: 'One agreement each, with its date and the words agreed to (001:2370, 2560).',
  when: isFull,
})

export const tellNames = question({
  id: 'tell.names',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Letters to the right practice or person.',
  when: ({ given }) => given(tell)?.some((who) => who !== 'nobody-for-now') ?? false,
})

export const story = section(
  'story',
  [good, words, life, around, court, tell, tellNames],
  [says(life, () => ['life-thank-you']), says(court, () => ['thank-you'])],
)
