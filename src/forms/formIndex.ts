import type { AnyQuestion, Form, Group, Remark } from './question.ts'

/** Where a question stands in its form. */
export type Place = {
  readonly question: AnyQuestion
  readonly section: string
  readonly group?: Group
  readonly remarks: readonly Remark[]
}

const made = new WeakMap<Form, ReadonlyMap<string, Place>>()

/** Every question of a form by id, read off once. */
export const formIndex = (form: Form): ReadonlyMap<string, Place> => {
  const known = made.get(form)
  if (known) return known
  const index = new Map<string, Place>()
  for (const { section, parts, remarks } of form.sections) {
    const place = (question: AnyQuestion, group?: Group): void => {
      const own = remarks.filter((remark) => remark.question === question.id)
      index.set(question.id, { question, section, remarks: own, ...(group ? { group } : {}) })
    }
    for (const part of parts)
      if ('group' in part) for (const question of part.questions) place(question, part)
      else place(part)
  }
  made.set(form, index)
  return index
}
