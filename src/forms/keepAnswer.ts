import { askedAgain } from './askedAgain.ts'
import type { Draft, Kept } from './draft.ts'
import type { Setting } from './looking.ts'
import type { Form } from './question.ts'
import { walk } from './walk.ts'

/** A change to make: a new answer, or (with no `kept`) taking an answer out. `alongside` are answers heard in the same words. */
export type Change = {
  readonly question: string
  readonly kept?: Kept
  readonly alongside: Readonly<Record<string, Kept>>
}

export type Changed =
  | { readonly is: 'kept'; readonly draft: Draft }
  /** Other answers would lose their use: named first, and dropped only on a yes. */
  | { readonly is: 'drops'; readonly draft: Draft; readonly dropped: readonly string[] }

/**
 * Keeps an answer. Where an earlier answer is changed and others would stop applying, nothing changes yet: the draft
 * waits for a yes. Dropped answers stay in the draft, unseen, and come back if the change is undone; only what was said
 * about the old answer itself is gone for good, and asked again (`Question.about`).
 */
export const keepAnswer = (form: Form, draft: Draft, change: Change, setting: Setting): Changed => {
  const after = changed(form, draft, change)
  const dropped = droppedBy(form, draft, after, change.question, setting)
  if (dropped.length === 0) return { is: 'kept', draft: after }
  const { pending: _, ...rest } = draft
  const pending = {
    is: 'drop' as const,
    question: change.question,
    ...(change.kept ? { kept: change.kept } : {}),
    alongside: { ...change.alongside },
    dropped: [...dropped],
  }
  return { is: 'drops', draft: { ...rest, pending, rev: draft.rev + 1 }, dropped }
}

/** The draft with the change made, nothing waiting, and nothing left that was said about another answer than the one that stands. */
export const changed = (form: Form, draft: Draft, change: Change): Draft => {
  const after = replaced(draft, change)
  const again = askedAgain(form, draft, after)
  if (again.size === 0) return after
  return {
    ...after,
    answers: Object.fromEntries(Object.entries(after.answers).filter(([id]) => !again.has(id))),
    skipped: after.skipped.filter((id) => !again.has(id)),
  }
}

const replaced = (draft: Draft, { question, kept, alongside }: Change): Draft => {
  const { cursor: _done, pending: _settled, ...rest } = draft
  return {
    ...rest,
    answers: { ...(kept ? { ...draft.answers, [question]: kept } : without(question, draft.answers)), ...alongside },
    skipped: kept
      ? draft.skipped.filter((id) => id !== question)
      : [...draft.skipped.filter((id) => id !== question), question],
    rev: draft.rev + 1,
  }
}

const without = (question: string, { [question]: _out, ...others }: Draft['answers']): Draft['answers'] => others

const droppedBy = (form: Form, before: Draft, after: Draft, question: string, setting: Setting): readonly string[] => {
  const still = new Set(walk(form, after, setting).map((step) => step.id))
  return walk(form, before, setting)
    .filter((step) => step.state === 'answered' && step.id !== question && !still.has(step.id))
    .map((step) => step.id)
}
