import { question } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { isWelcome } from './offer.ts'

const england = ['asian', 'black', 'mixed', 'white', 'other-background'] as const

/**
 * The broad groups of each nation's own census list (England and Wales 2021, Scotland 2022, Northern Ireland 2021). Broad on
 * purpose: a finer group, a day and a small team could point at one family. Finer words are each person's own.
 */
const groups = {
  england,
  wales: england,
  scotland: ['white', 'mixed', 'asian-scotland', 'african-scotland', 'caribbean-or-black-scotland', 'other-background'],
  'northern-ireland': [
    'white',
    'irish-traveller',
    'roma',
    'indian',
    'chinese',
    'filipino',
    'pakistani',
    'arab',
    'other-asian',
    'black-african',
    'black-other',
    'mixed',
    'other-background',
  ],
} as const

export const background = question({
  id: 'background',
  kind: 'one-of',
  options: [
    'asian',
    'black',
    'asian-scotland',
    'african-scotland',
    'caribbean-or-black-scotland',
    'irish-traveller',
    'roma',
    'indian',
    'chinese',
    'filipino',
    'pakistani',
    'arab',
    'other-asian',
    'black-african',
    'black-other',
    'mixed',
    'white',
    'other-background',
    'own-words',
    'rather-not-say',
  ],
  own: { option: 'own-words', question: 'background.own' },
  required: false,
  isPrivate: true,
  usedFor: 'Whether the service reaches families of every background: counted, never beside a name.',
  when: isWelcome,
  offers: ({ team }: Facts) => [...groups[team.nation], 'own-words', 'rather-not-say'],
})

export const backgroundOwn = question({
  id: 'background.own',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Ethnic background in the person’s own words.',
  when: ({ given }) => given(background) === 'own-words',
})
