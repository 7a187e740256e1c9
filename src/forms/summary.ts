import type { Voice } from '../words/voice.ts'
import type { SummaryRow } from './ask.ts'
import type { Draft } from './draft.ts'
import { rulesOf } from './kinds/rulesOf.ts'
import type { Form } from './question.ts'
import type { Step } from './walk.ts'

/** Every answer given that still applies, in words, in the order asked. Nothing else is ever shown or sent. */
export const summary = (form: Form, draft: Draft, steps: readonly Step[], voice: Voice): readonly SummaryRow[] =>
  steps
    .filter((step) => step.state === 'answered' && !step.question.checksAnswers)
    .map((step) => ({
      question: step.id,
      section: voice.section(form.form, step.section),
      label: shortOf(form, step, voice),
      answer: answerWords(form, draft, step, voice),
      isPrivate: step.question.isPrivate,
      ...ownLanguage(draft, step),
    }))

/** A question's short name; in a group with its number: "Name of baby 2". */
export const shortOf = (form: Form, { question, turn }: Step, voice: Voice): string => {
  const short = voice.short(form.form, question.id)
  return turn === undefined ? short : voice.say('of-several', { what: short, number: turn })
}

/** One answer as words: titles for choices, days written out, a person's own words as typed. */
export const answerWords = (form: Form, draft: Draft, { id, question, value }: Step, voice: Voice): string => {
  const title = (one: unknown): string =>
    voice.told(form.form, question.id, String(one)) || voice.instead(form.form, question.id, String(one)) || String(one)
  if (Array.isArray(value)) return value.length === 0 ? voice.say('none-ticked') : value.map(title).join('; ')
  if (question.kind === 'one-of') return title(value)
  if (question.kind === 'yes-no') return voice.say(value === true ? 'yes' : 'no')
  const instead = typeof value === 'object' && value !== null && 'instead' in value ? value.instead : undefined
  if (instead !== undefined) return title(instead)
  return rulesOf(question.kind).readBack(value, voice, draft.answers[id]?.typed)
}

const freeWords: readonly string[] = ['text', 'long-text', 'name']

const ownLanguage = (draft: Draft, { id, question }: Step) => {
  const kept = draft.answers[id]
  return kept && freeWords.includes(question.kind) ? { lang: kept.lang } : {}
}
