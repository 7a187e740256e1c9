import { plainText } from '../words/understanding/plainText.ts'
import { readChoices } from '../words/understanding/readChoices.ts'
import type { Voice } from '../words/voice.ts'
import { formIndex } from './formIndex.ts'
import { holds } from './holds.ts'
import type { KindReading } from './kinds/kindRules.ts'
import { rulesOf } from './kinds/rulesOf.ts'
import { insteadOf, optionsOf } from './optionsOf.ts'
import type { Form, Refusal } from './question.ts'
import { offeredBy } from './standing.ts'
import type { Step } from './walk.ts'

/** What a person gave: words they typed, or a value from a card or page. */
export type Said = { readonly text: string } | { readonly value: unknown }

/** An answer read against its question: a value to keep or confirm, the words as typed, or why it cannot be kept. */
export type AnswerRead =
  | { readonly heard: 'clear' | 'confirm'; readonly value: unknown; readonly typed?: string; readonly aside?: string }
  | { readonly heard: 'unclear'; readonly why: Refusal }

/** Longer than any answer we keep; what is longer is told so before it is read. */
const longest = 10_000

export const readAnswer = (form: Form, step: Step, said: Said, voice: Voice): AnswerRead => {
  const read = 'text' in said ? readTyped(form, step, said.text, voice) : readValue(step, said.value, voice)
  if (read.heard === 'unclear') return read
  if (step.question.checksAnswers && read.heard === 'confirm' && read.value === 'send')
    // Nothing is sent on a guess.
    return { heard: 'unclear', why: 'choose-one' }
  const refused = refusal(form, step, read.value)
  return refused === undefined ? read : { heard: 'unclear', why: refused }
}

const readTyped = (form: Form, step: Step, text: string, voice: Voice): AnswerRead => {
  const { question, facts } = step
  if (text.length > longest) return { heard: 'unclear', why: 'too-long' }
  const typed = plainText(text)
  if (typed === '') return { heard: 'unclear', why: 'empty' }
  const instead = chosenInstead(form, step, typed, voice)
  if (instead !== undefined) return { heard: 'clear', value: { instead } }
  const options = optionsOf(form.form, question, facts, voice)
  const read = rulesOf(question.kind).read(typed, { question, facts, options, voice })
  return read.heard === 'unclear' ? read : { ...read, ...(keepsTyped(read) ? { typed } : {}) }
}

/** The words are kept beside the value wherever the value alone does not say what was typed. */
const keepsTyped = (read: KindReading): boolean =>
  read.heard !== 'unclear' && typeof read.value === 'object' && !Array.isArray(read.value)

const chosenInstead = (form: Form, { question, facts }: Step, typed: string, voice: Voice): string | undefined => {
  const ways = insteadOf(form.form, question, facts, voice)
  if (ways.length === 0) return undefined
  const read = readChoices(typed, ways, { lang: voice.lang, many: false })
  return read.heard === 'clear' && read.rest === undefined ? read.values[0] : undefined
}

const readValue = (step: Step, value: unknown, voice: Voice): AnswerRead => {
  const { question, facts } = step
  const offered = offeredBy(question, facts)
  if (Array.isArray(value) && value.some((one) => !offered.includes(one)))
    return { heard: 'unclear', why: 'not-offered' }
  if (question.kind === 'one-of' && !offered.some((one) => one === value))
    return { heard: 'unclear', why: 'not-offered' }
  if (!holds(question, value)) return { heard: 'unclear', why: 'not-understood' }
  if (isInstead(value)) return { heard: 'clear', value }
  return rulesOf(question.kind).check(value, { question, facts, options: [], voice })
}

const isInstead = (value: unknown): boolean => typeof value === 'object' && value !== null && 'instead' in value

const refusal = (form: Form, { question, facts }: Step, value: unknown): Refusal | undefined => {
  for (const remark of formIndex(form).get(question.id)?.remarks ?? []) {
    const refused = remark.does === 'refuses' ? remark.with(value, facts) : undefined
    if (refused !== undefined) return refused
  }
  return undefined
}
