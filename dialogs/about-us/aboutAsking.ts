import { form, question, section } from '../../src/forms/define.ts'
import { asking, isWelcome, offer } from './offer.ts'

const easy = question({
  id: 'easy',
  kind: 'one-of',
  options: ['easy', 'all-right', 'hard'],
  required: false,
  usedFor: 'Whether sending a family takes few enough minutes: long forms keep families away (001:2374).',
  when: isWelcome,
})

/** Two optional questions for a professional about sending this way: nothing about the family, nothing about themselves. */
export const aboutAsking = form({
  form: 'about-asking',
  version: 1,
  sections: [section('about-asking', [offer, easy, asking])],
  renamed: {},
  said: ['kept'],
  rested: ['no-thanks'],
  giver: () => 'professional',
})
