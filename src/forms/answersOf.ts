import type { Draft } from './draft.ts'
import { formIndex } from './formIndex.ts'
import { holds } from './holds.ts'
import type { Setting } from './looking.ts'
import type { Answers, Form } from './question.ts'
import { walk } from './walk.ts'

/**
 * Every answer that applies and stands, typed by the form: by question id, and each group as a list of its turns. What
 * an undone answer left behind is not in it, so that it cannot be sent.
 *
 * @example
 * answersOf(selfReferral, draft, setting)['baby.stage'] // 'born' | 'expected' | 'both' | undefined
 */
export const answersOf = <F extends Form>(form: F, draft: Draft, setting: Setting): Answers<F> => {
  const found: Record<string, unknown> = Object.fromEntries(groupsOf(form).map((group) => [group, []]))
  for (const { question, group, turn, value } of walk(form, draft, setting)) {
    if (group === undefined || turn === undefined) {
      if (value !== undefined) found[question.id] = value
      continue
    }
    const turns = Array.isArray(found[group]) ? found[group] : []
    turns[turn - 1] = { ...turns[turn - 1], ...(value === undefined ? {} : { [question.id]: value }) }
    found[group] = turns
  }
  if (!areAnswers(form, found)) throw new TypeError('walk gave a value that its own question refuses')
  return found
}

const groupsOf = (form: Form): readonly string[] =>
  form.sections.flatMap(({ parts }) => parts.flatMap((part) => ('group' in part ? [part.group] : [])))

/** The runtime side of `Answers<F>`: every value is one its question holds. */
const areAnswers = <F extends Form>(form: F, found: unknown): found is Answers<F> => {
  if (typeof found !== 'object' || found === null) return false
  const index = formIndex(form)
  const groups = groupsOf(form)
  const standsAt = (id: string, value: unknown): boolean => {
    const place = index.get(id)
    return place !== undefined && holds(place.question, value)
  }
  return Object.entries(found).every(([id, value]: [string, unknown]) =>
    groups.includes(id)
      ? Array.isArray(value) &&
        value.every((turn: object) => Object.entries(turn).every(([one, given]) => standsAt(one, given)))
      : standsAt(id, value),
  )
}
