import { isDeepStrictEqual } from 'node:util'
import type { Draft } from './draft.ts'
import { formIndex } from './formIndex.ts'
import type { Form } from './question.ts'

/**
 * What a change makes untrue: the ids (`question` or `question#turn`), answered or skipped, of all that was said about an
 * answer whose value is now another one or is gone, and of all that was said about those. The same value again makes
 * nothing untrue, and what is answered in the very same change stands.
 */
export const askedAgain = (form: Form, before: Draft, after: Draft): ReadonlySet<string> => {
  const changed = [...new Set([...idsIn(before), ...idsIn(after)])].filter((id) => !isSame(before, after, id))
  const settledBefore = idsIn(before).filter((id) => !changed.includes(id))
  const found = new Set<string>()
  const follow = (source: string): void => {
    for (const id of settledBefore)
      if (!found.has(id) && isAbout(form, id, source)) {
        found.add(id)
        follow(id)
      }
  }
  for (const id of changed) follow(id)
  return found
}

const idsIn = ({ answers, skipped }: Draft): readonly string[] => [...Object.keys(answers), ...skipped]

const isSame = (before: Draft, after: Draft, id: string): boolean =>
  isDeepStrictEqual(before.answers[id]?.value, after.answers[id]?.value)

/** Inside one group an answer is about the same turn; across groups, about every turn. */
const isAbout = (form: Form, id: string, source: string): boolean => {
  const [question = id, turn] = id.split('#')
  const [other = source, otherTurn] = source.split('#')
  const place = formIndex(form).get(question)
  if (!place?.question.about?.includes(other)) return false
  return place.group !== formIndex(form).get(other)?.group || turn === otherTurn
}
