import { type Answering, keep, type Outcome, saidAbout } from './answer.ts'
import { currentStep } from './currentStep.ts'
import type { Draft } from './draft.ts'
import { changed } from './keepAnswer.ts'
import type { Setting } from './looking.ts'
import type { Form } from './question.ts'
import { type Step, walk } from './walk.ts'

/** The draft with nothing waiting to be confirmed: what was given before stays as it was. */
export const letGo = (draft: Draft): Draft => {
  const { pending, ...rest } = draft
  return pending === undefined ? draft : { ...rest, rev: draft.rev + 1 }
}

/** To the question before this one; at the first there is nowhere to go. Going back changes no answer. */
export const back = (form: Form, draft: Draft, setting: Setting): Draft => {
  // From a reading to confirm, back is to its own question.
  if (draft.pending) return declinePending(draft)
  const steps = walk(form, draft, setting)
  const here = currentStep(steps, draft)
  const at = here === undefined ? steps.length : steps.indexOf(here)
  const before = steps[at - 1]
  const settled = letGo(draft)
  return before === undefined ? settled : { ...settled, cursor: before.id, rev: draft.rev + 1 }
}

/** Opens one answered or skipped question again, to be changed. Unknown ids change nothing. */
export const reopen = (form: Form, draft: Draft, id: string, setting: Setting): Draft => {
  const step = walk(form, draft, setting).find((one) => one.id === id)
  return step === undefined ? letGo(draft) : { ...letGo(draft), cursor: id, rev: draft.rev + 1 }
}

/** Leaves the change and goes on where the form was. */
export const goOn = (draft: Draft): Draft => {
  const { cursor: _, ...rest } = letGo(draft)
  return { ...rest, rev: draft.rev + 1 }
}

/** A no to what waits: a change that is not made closes the question it came from; a reading that was wrong is asked again. */
export const declinePending = (draft: Draft): Draft => (draft.pending?.is === 'drop' ? goOn(draft) : letGo(draft))

/**
 * Skips the open question, where it may be skipped. Skipping while changing an answer takes that answer out: a person
 * may always take back what they told us.
 */
export const skip = (form: Form, draft: Draft, answering: Answering): Outcome => {
  const step = currentStep(walk(form, draft, answering), draft)
  if (step === undefined) return { is: 'complete', draft }
  if (step.question.required) return { is: 'rejected', draft, why: 'required' }
  return keep(form, draft, step, { question: step.id, alongside: {} }, answering)
}

/** Settles what the draft waits for with a yes. */
export const confirmPending = (form: Form, draft: Draft, answering: Answering): Outcome => {
  const { pending } = draft
  if (pending === undefined) return { is: 'complete', draft }
  const step = stepOf(form, draft, pending.question, answering)
  if (step === undefined) return { is: 'kept', draft: letGo(draft), said: [] }
  const change = {
    question: pending.question,
    ...(pending.kept ? { kept: pending.kept } : {}),
    alongside: pending.alongside,
  }
  if (pending.is === 'reading') return keep(form, letGo(draft), step, change, answering)
  const after = changed(form, draft, change)
  return { is: 'kept', draft: after, said: saidAbout(form, after, step, answering) }
}

const stepOf = (form: Form, draft: Draft, id: string, setting: Setting): Step | undefined =>
  walk(form, draft, setting).find((step) => step.id === id)
