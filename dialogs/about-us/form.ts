import { form, question, section } from '../../src/forms/define.ts'
import { background, backgroundOwn } from './background.ts'
import { asking, isWelcome, offer } from './offer.ts'

/** Counts families with two mothers or two fathers, and every other way a baby grows up, without asking about anybody. */
const growingUp = question({
  id: 'growing-up-with',
  kind: 'one-of',
  options: [
    'mother-and-father',
    'two-mothers',
    'two-fathers',
    'one-parent',
    'two-homes',
    'grandparents-or-relatives',
    'foster-carers',
    'adoptive-parents',
    'another-way',
    'rather-not-say',
  ],
  required: false,
  isPrivate: true,
  usedFor: 'Whether the service reaches families of every shape: counted, never beside a name.',
  when: isWelcome,
})

/**
 * The two optional questions after sending (question-lists, part (a) 3), and room for a word about asking this way. What is
 * answered is kept with no link to the family.
 */
export const aboutUs = form({
  form: 'about-us',
  version: 1,
  sections: [section('about-us', [offer, background, backgroundOwn, growingUp, asking])],
  renamed: {},
  said: ['kept'],
  rested: ['no-thanks'],
  giver: () => 'parent',
})
