import type { Voice } from '../words/voice.ts'
import type { Ask } from './ask.ts'
import type { Draft } from './draft.ts'
import { rulesOf } from './kinds/rulesOf.ts'
import { minutesLeft } from './minutesLeft.ts'
import { insteadOf, optionsOf, yesAndNo } from './optionsOf.ts'
import type { Form, Kind } from './question.ts'
import { answerWords, shortOf, summary } from './summary.ts'
import type { Step } from './walk.ts'

/** A question as asked now, in finished words: all that a face needs to show it. */
export const makeAsk = (form: Form, draft: Draft, steps: readonly Step[], step: Step, voice: Voice): Ask => {
  const { question, facts } = step
  const expects = question.expects?.(facts)
  const wording = question.wording?.(facts)
  const hint = voice.hint(form.form, question.id, wording)
  const minutes = minutesLeft(form, steps, step)
  const instead = insteadOf(form.form, question, facts, voice)
  return {
    form: form.form,
    question: step.id,
    kind: kindAsked(question.kind, expects),
    required: question.required,
    lang: voice.lang,
    label: voice.ask(form.form, question.id, wording),
    ...(hint === undefined ? {} : { hint }),
    why: voice.why(form.form, question.id),
    options: [...optionsOf(form.form, question, facts, voice)],
    ...(instead.length === 0 ? {} : { instead: instead.map((option) => option.value) }),
    ...(question.alone ? { alone: [...question.alone] } : {}),
    ...(question.own ? { own: question.own } : {}),
    ...(expects ? { expects } : {}),
    ...(question.autocomplete ? { autocomplete: question.autocomplete } : {}),
    isPrivate: question.isPrivate,
    ...(question.isAboutBaby ? { isAboutBaby: true } : {}),
    ...(step.state === 'answered' ? { current: answerWords(form, draft, step, voice) } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(question.checksAnswers ? { summary: [...summary(form, draft, steps, voice)] } : {}),
  }
}

/** What waits for a yes, as a question: a reading read back, or a change with what it would drop, by name. */
export const makeConfirm = (form: Form, draft: Draft, steps: readonly Step[], voice: Voice): Ask | undefined => {
  const { pending } = draft
  if (pending === undefined) return undefined
  const step = steps.find((one) => one.id === pending.question)
  if (step === undefined) return undefined
  return {
    form: form.form,
    question: step.id,
    kind: 'yes-no',
    required: true,
    confirm: true,
    lang: voice.lang,
    label:
      pending.is === 'reading' ? readingBack(form, draft, step, voice) : dropWords(form, steps, pending.dropped, voice),
    options: [...yesAndNo(voice)],
    isPrivate: step.question.isPrivate,
    ...(step.question.isAboutBaby ? { isAboutBaby: true } : {}),
  }
}

/** The kind as the contract names it: where an earlier answer settled which day it is, only that one is asked. */
const kindAsked = (kind: Kind, expects: 'born' | 'due' | 'either' | undefined): Kind => {
  if (kind !== 'birth-or-due-date' || expects === undefined || expects === 'either') return kind
  return expects === 'born' ? 'birth-date' : 'due-date'
}

const readingBack = (form: Form, draft: Draft, step: Step, voice: Voice): string => {
  const { pending } = draft
  if (pending?.is !== 'reading') return ''
  const value: unknown = pending.kept.value
  const isTitled = step.question.options.length > 0 || step.question.kind === 'yes-no'
  const reading = isTitled
    ? answerWords(form, draft, { ...step, value }, voice)
    : rulesOf(step.question.kind).readBack(
        value,
        voice,
        step.question.kind === 'phone' ? pending.kept.typed : undefined,
      )
  return voice.say('confirm-reading', { reading })
}

const dropWords = (form: Form, steps: readonly Step[], dropped: readonly string[], voice: Voice): string => {
  const named = steps.filter((step) => dropped.includes(step.id)).map((step) => shortOf(form, step, voice))
  return voice.say('confirm-drop', { dropped: named.join('; ') })
}
