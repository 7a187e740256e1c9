import type { Draft } from './draft.ts'
import type { Setting } from './looking.ts'
import type { Form } from './question.ts'
import { walk } from './walk.ts'

/**
 * The draft after a question's answer was taken back: without it and, for good, without every answer that does not apply
 * without it. What was said of a family that takes its agreement back is not kept "in case" (harm 9).
 */
export const forgotten = (form: Form, draft: Draft, question: string, setting: Setting): Draft => {
  const { [question]: replaced, ...others } = draft.answers
  if (replaced === undefined) return draft
  const { cursor: _, pending: _waits, ...rest } = draft
  const applies = new Set(walk(form, { ...rest, answers: others }, setting).map((step) => step.id))
  return {
    ...rest,
    answers: Object.fromEntries(Object.entries(others).filter(([id]) => applies.has(id))),
    skipped: draft.skipped.filter((id) => applies.has(id)),
    rev: draft.rev + 1,
  }
}
