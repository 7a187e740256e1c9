import type { Voice } from '../words/voice.ts'
import type { Option } from './ask.ts'
import type { AnyQuestion, Facts } from './question.ts'
import { offeredBy } from './standing.ts'

/** What can be chosen or tapped now, titled in the language being spoken: the options, or the ways to answer without typing. */
export const optionsOf = (form: string, question: AnyQuestion, facts: Facts, voice: Voice): readonly Option[] => {
  if (question.kind === 'yes-no') return yesAndNo(voice)
  const chosen = offeredBy(question, facts).map((value) => ({ value, title: voice.option(form, question.id, value) }))
  return [...chosen, ...insteadOf(form, question, facts, voice)]
}

/** The ways to answer a typed question without typing, as they stand. */
export const insteadOf = (form: string, question: AnyQuestion, facts: Facts, voice: Voice): readonly Option[] =>
  (question.offersInstead?.(facts) ?? question.instead).map((value) => ({
    value,
    title: voice.instead(form, question.id, value),
  }))

export const yesAndNo = (voice: Voice): readonly Option[] => [
  { value: 'yes', title: voice.say('yes') },
  { value: 'no', title: voice.say('no') },
]
