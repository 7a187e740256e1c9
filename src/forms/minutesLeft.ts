import type { Form, Kind } from './question.ts'
import type { Step } from './walk.ts'

/** How long each kind of question takes beside the others: a tap is one, a few sentences are four. */
const weights: Readonly<Record<Kind, number>> = {
  'yes-no': 1,
  'one-of': 1,
  'many-of': 2,
  name: 2,
  text: 2,
  phone: 2,
  email: 2,
  area: 2,
  postcode: 2,
  date: 2,
  'birth-date': 2,
  'due-date': 2,
  'birth-or-due-date': 2,
  'nhs-number': 3,
  'long-text': 4,
}

/**
 * About how many minutes are left at a question: the minutes the form says it takes, spread over the questions that apply
 * for these answers, and of those what is still to be answered, this one with them. It rises only where an answer brought
 * more questions. 0: less than one. `undefined` where the form does not say.
 */
export const minutesLeft = (form: Form, steps: readonly Step[], here: Step): number | undefined => {
  const whole = form.minutes?.(here.facts)
  if (whole === undefined) return undefined
  // What is only asked on request takes no time until it is: the question open now is.
  const all = steps.filter((step) => step === here || step.question.onRequest !== true)
  const left = all.filter((step) => step === here || step.state === 'open')
  return Math.round((whole * weightOf(left)) / weightOf(all))
}

const weightOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { question }) => sum + weights[question.kind], 0)
