import type { Facts } from '../../src/forms/question.ts'
import { onceAgreed } from './agreement.ts'
import { isBorn } from './fit.ts'

/**
 * What some professionals have to hand. Never asked one by one: it stands among the answers that can be changed, at
 * "check your answers", and only what is ticked is asked.
 */
export const toHand = onceAgreed({
  id: 'to-hand',
  kind: 'many-of',
  options: ['baby-nhs', 'twins', 'carer-born', 'gp-practice', 'ethnicity', 'nothing'],
  alone: ['nothing'],
  required: false,
  onRequest: true,
  usedFor: 'Which optional details the referrer would like to add.',
  offers: (facts) => [isBorn(facts) ? 'baby-nhs' : 'twins', 'carer-born', 'gp-practice', 'ethnicity', 'nothing'],
})

export const wants =
  (detail: 'baby-nhs' | 'twins' | 'carer-born' | 'gp-practice' | 'ethnicity') =>
  ({ given }: Facts): boolean =>
    given(toHand)?.includes(detail) ?? false
