import type { LocalDate } from '../time/instant.ts'
import type { Draft } from './draft.ts'
import { formIndex } from './formIndex.ts'
import type { AnyQuestion, Facts, Form, TeamFacts, ValueOf } from './question.ts'
import { standing } from './standing.ts'
import { stepId } from './stepId.ts'

/** What the engine is told at every call; it looks nothing up. `today` is the day in the team's zone. */
export type Setting = { readonly team: TeamFacts; readonly today: LocalDate }

type Found = { readonly applies: boolean; readonly value?: unknown }

/** A draft being read: which questions apply, what their answers are. Remembers, so that each is looked at once. */
export type Looking = {
  readonly facts: (turn?: number) => Facts
  readonly at: (question: AnyQuestion, turn?: number) => Found
}

export const looking = (form: Form, draft: Draft, setting: Setting): Looking => {
  const index = formIndex(form)
  const alone = new Map<AnyQuestion, Found>()
  const inGroups = new Map<string, Found>()
  const madeFacts = new Map<number | undefined, Facts>()

  const facts = (turn?: number): Facts => {
    const known = madeFacts.get(turn)
    if (known) return known
    const made: Facts = {
      ...setting,
      lang: draft.lang,
      given: (question, at) => {
        const { value } = alone.get(question) ?? look(question, turnOf(question, at ?? turn))
        return stands(question, value) ? value : undefined
      },
    }
    madeFacts.set(turn, made)
    return made
  }

  const turnOf = (question: AnyQuestion, turn = 1): number | undefined =>
    index.get(question.id)?.group === undefined ? undefined : turn

  const look = (question: AnyQuestion, turn?: number): Found =>
    turn === undefined
      ? seen(alone, question, question, undefined)
      : seen(inGroups, stepId(question, turn), question, turn)

  const seen = <Key>(before: Map<Key, Found>, key: Key, question: AnyQuestion, turn: number | undefined): Found => {
    const known = before.get(key)
    if (known) return known
    // A question that waits for itself applies to nobody: the circle ends here instead of in the stack.
    before.set(key, { applies: false })
    const found = find(question, stepId(question, turn), turn)
    before.set(key, found)
    return found
  }

  const find = (question: AnyQuestion, id: string, turn?: number): Found => {
    const place = index.get(question.id)
    if (place === undefined) return { applies: false }
    if (place.group && (turn ?? 1) > Math.min(place.group.max, place.group.times(facts()))) return { applies: false }
    if (!(question.when?.(facts(turn)) ?? true)) return { applies: false }
    const kept = draft.answers[id]
    return { applies: true, value: kept ? standing(place, kept.value, facts(turn)) : undefined }
  }

  return { facts, at: look }
}

/** What `standing` let through is a value of the question's own type: it was held against it there. */
const stands = <Q extends AnyQuestion>(_question: Q, value: unknown): value is ValueOf<Q> => value !== undefined
