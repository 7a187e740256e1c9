import type { Draft } from './draft.ts'
import { formIndex } from './formIndex.ts'
import type { Form } from './question.ts'

/**
 * Brings a draft begun under an older version to the form as it stands. Renamed questions keep their answers; answers to
 * removed ones stay in the draft and are never read; a new question is simply the next one without an answer.
 */
export const carryOver = (form: Form, draft: Draft): Draft => {
  if (draft.formVersion === form.version) return draft
  const index = formIndex(form)
  const rename = (id: string): string => {
    const [question = id, turn] = id.split('#')
    const to = form.renamed[question]
    if (to === undefined || index.has(question)) return id
    return turn === undefined ? to : `${to}#${turn}`
  }
  const { cursor, pending: _settledAnew, ...rest } = draft
  const kept = cursor === undefined ? undefined : rename(cursor)
  return {
    ...rest,
    formVersion: form.version,
    answers: Object.fromEntries(Object.entries(draft.answers).map(([id, answer]) => [rename(id), answer])),
    skipped: draft.skipped.map(rename),
    ...(kept !== undefined && index.has(kept.split('#')[0] ?? kept) ? { cursor: kept } : {}),
    rev: draft.rev + 1,
  }
}
