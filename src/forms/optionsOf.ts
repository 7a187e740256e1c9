import { oncePer } from '../words/understanding/oncePer.ts'
import type { Voice } from '../words/voice.ts'
import type { Option } from './ask.ts'
import type { AnyQuestion, Facts } from './question.ts'
import { offeredBy } from './standing.ts'

/** What can be chosen or tapped now, titled in the language being spoken: the options, or the ways to answer without typing. */
export const optionsOf = (form: string, question: AnyQuestion, facts: Facts, voice: Voice): readonly Option[] =>
  question.kind === 'yes-no'
    ? yesAndNo(voice)
    : titled(voice, form, question, offeredBy(question, facts), waysOf(question, facts))

/** The ways to answer a typed question without typing, as they stand. */
export const insteadOf = (form: string, question: AnyQuestion, facts: Facts, voice: Voice): readonly Option[] =>
  titled(voice, form, question, [], waysOf(question, facts))

const waysOf = (question: AnyQuestion, facts: Facts): readonly string[] =>
  question.offersInstead?.(facts) ?? question.instead

/** The very same list each time, so that what the understanding works out about it is worked out once. */
const titled = (
  voice: Voice,
  form: string,
  { id, options, instead }: AnyQuestion,
  chosen: readonly string[],
  ways: readonly string[],
): readonly Option[] => {
  const lists = listsOf(voice)
  const isWhole = chosen === options && ways === instead
  const key = isWhole ? `${form}\n${id}` : [form, id, ...chosen, '', ...ways].join('\n')
  const known = lists.get(key)
  if (known) return known
  const list = [
    ...chosen.map((value) => ({ value, title: voice.option(form, id, value) })),
    ...ways.map((value) => ({ value, title: voice.instead(form, id, value) })),
  ]
  lists.set(key, list)
  return list
}

/** As many as there are questions, and ways in which answers narrow them: a few hundred for a form. */
const listsOf = oncePer((_voice: Voice) => new Map<string, readonly Option[]>())

export const yesAndNo = oncePer((voice: Voice): readonly Option[] => [
  { value: 'yes', title: voice.say('yes') },
  { value: 'no', title: voice.say('no') },
])
