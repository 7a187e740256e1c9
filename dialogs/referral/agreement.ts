import { question, refuses, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { rests } from './remarks.ts'
import { signposted } from './signposted.ts'

/** Asked first, and the only gate there is: families who were asked come, those who were not feel reported (001:2538). */
export const agreement = question({
  id: 'agreement',
  kind: 'one-of',
  options: ['asked-today', 'another-day', 'colleague', 'not-yet', 'said-no', 'may-not-be-safe'],
  required: true,
  usedFor: 'The family’s agreement: without it nothing that names anyone is asked or kept.',
})

const isAgreed = ({ given }: Facts): boolean => {
  const answer = given(agreement)
  return answer === 'asked-today' || answer === 'another-day' || answer === 'colleague'
}

/**
 * A question of this form that waits for the family's yes. Every question but `agreement` is made by this, so that before
 * a yes no field exists in which to name anyone (harm 9).
 */
export const onceAgreed: typeof question = (draft) =>
  question({ ...draft, when: (facts) => isAgreed(facts) && (draft.when?.(facts) ?? true) })

const agreedWhen = onceAgreed({
  id: 'agreement.when',
  kind: 'date',
  instead: ['not-sure'],
  required: true,
  usedFor: 'The date of the agreement; answers about contact go stale from that day.',
  when: ({ given }) => given(agreement) !== 'asked-today',
  expects: () => 'born',
})

const agreedWith = onceAgreed({
  id: 'agreement.who',
  kind: 'text',
  required: true,
  usedFor: 'Who asked the family, to check the agreement with them.',
  when: ({ given }) => given(agreement) === 'colleague',
})

export const agreementSection = section(
  'agreement',
  [agreement, agreedWhen, agreedWith],
  [
    rests(
      agreement,
      (answer, facts) => {
        switch (answer) {
          case 'not-yet':
          case 'said-no':
            return answer
          case 'may-not-be-safe':
            return { key: answer, params: { lines: signposted(facts, 'child-at-risk') } }
          default:
            return undefined
        }
      },
      { forgets: true },
    ),
    refuses(agreedWhen, (day, { today }) => ('instead' in day || day.date <= today ? undefined : 'date-future')),
  ],
)
