import type { Instant } from '../time/instant.ts'
import type { Voice } from '../words/voice.ts'
import { asJson } from './asJson.ts'
import { currentStep } from './currentStep.ts'
import type { Draft, Kept } from './draft.ts'
import { forgotten } from './forgotten.ts'
import { formIndex } from './formIndex.ts'
import { keepAnswer } from './keepAnswer.ts'
import type { Setting } from './looking.ts'
import type { Form, Refusal } from './question.ts'
import { type AnswerRead, readAnswer, type Said } from './readAnswer.ts'
import type { Saying } from './saying.ts'
import { type Step, walk } from './walk.ts'

/** What an answer came to. A mistake is a value here, never an exception; the draft it came with is never lost. */
export type Outcome =
  /** Kept; `said` is what to say about it. The next question follows from the draft. */
  | { readonly is: 'kept'; readonly draft: Draft; readonly said: readonly Saying[] }
  | { readonly is: 'rejected'; readonly draft: Draft; readonly why: Refusal }
  /** The draft waits for a yes: to a reading, or to a change that would drop answers. */
  | { readonly is: 'confirm'; readonly draft: Draft }
  | { readonly is: 'rests'; readonly draft: Draft; readonly words: Saying }
  /** Check-your-answers was answered. */
  | { readonly is: 'send' | 'change' | 'not-yet'; readonly draft: Draft }
  /** Every question is settled and there is none that checks the answers. */
  | { readonly is: 'complete'; readonly draft: Draft }

export type Answering = Setting & { readonly at: Instant; readonly voice: Voice }

/**
 * Hears an answer to the question that is open now.
 *
 * @example
 * answer(selfReferral, draft, { text: 'yes, go ahead' }, answering) // { is: 'kept', draft: ..., said: [] }
 */
export const answer = (form: Form, draft: Draft, said: Said, answering: Answering): Outcome => {
  const step = currentStep(walk(form, draft, answering), draft)
  if (step === undefined) return { is: 'complete', draft }
  const read = readAnswer(form, step, said, answering.voice)
  if (read.heard === 'unclear') return { is: 'rejected', draft, why: read.why }
  const rest = restsOn(form, step, read.value)
  if (rest !== undefined)
    return { is: 'rests', draft: rest.forgets ? forgotten(form, draft, step.id, answering) : draft, words: rest.words }
  if (step.question.checksAnswers) return checked(draft, read.value)
  const { kept, alongside } = keptAs(form, step, read, answering)
  if (read.heard === 'confirm') {
    const pending = { is: 'reading' as const, question: step.id, kept, alongside }
    return { is: 'confirm', draft: { ...draft, pending, rev: draft.rev + 1 } }
  }
  return keep(form, draft, step, { question: step.id, kept, alongside }, answering)
}

/** Keeps a change and says what it brings about. */
export const keep = (
  form: Form,
  draft: Draft,
  step: Step,
  change: { question: string; kept?: Kept; alongside: Readonly<Record<string, Kept>> },
  setting: Setting,
): Outcome => {
  const result = keepAnswer(form, draft, change, setting)
  if (result.is === 'drops') return { is: 'confirm', draft: result.draft }
  return { is: 'kept', draft: result.draft, said: saidAbout(form, result.draft, step, setting) }
}

/** What the form says about an answer once it stands, by name. */
export const saidAbout = (form: Form, draft: Draft, { id, question }: Step, setting: Setting): readonly Saying[] => {
  const step = walk(form, draft, setting).find((one) => one.id === id)
  if (step?.value === undefined) return []
  return (formIndex(form).get(question.id)?.remarks ?? []).flatMap((remark) =>
    remark.does === 'says' ? remark.with(step.value, step.facts) : [],
  )
}

const restsOn = (form: Form, { question, facts }: Step, value: unknown) => {
  for (const remark of formIndex(form).get(question.id)?.remarks ?? []) {
    if (remark.does !== 'rests') continue
    const words = remark.with(value, facts)
    if (words !== undefined) return { words, forgets: remark.forgets }
  }
  return undefined
}

const checked = (draft: Draft, value: unknown): Outcome => {
  const { cursor: _, ...rest } = draft
  switch (value) {
    case 'send':
      return { is: 'send', draft: rest }
    case 'change':
      return { is: 'change', draft: rest }
    default:
      return { is: 'not-yet', draft: rest }
  }
}

type Clear = Exclude<AnswerRead, { heard: 'unclear' }>

const keptAs = (form: Form, step: Step, read: Clear, { at, voice }: Answering) => {
  const by = form.giver(step.facts)
  const kept: Kept = {
    value: asJson(read.value),
    ...(read.typed === undefined ? {} : { typed: read.typed }),
    by,
    at,
    lang: voice.lang,
  }
  const own = step.question.own
  const alongside: Record<string, Kept> =
    own && read.aside !== undefined
      ? { [own.question]: { value: read.aside.slice(0, 500), by, at, lang: voice.lang } }
      : {}
  return { kept, alongside }
}
