import { formIndex } from './formIndex.ts'
import { holds } from './holds.ts'
import type { AnyQuestion, Facts, Form, Group, Kind, Question, Refusal, Remark, Section, ValueOf } from './question.ts'
import type { Saying } from './saying.ts'

type Draft<Id extends string, K extends Kind, V extends string, I extends string, W extends string> = Pick<
  Question<Id, K, V, I, W>,
  'id' | 'kind' | 'required' | 'usedFor'
> &
  Partial<Omit<Question<Id, K, V, I, W>, 'id' | 'kind' | 'required' | 'usedFor'>>

/**
 * Writes down one question; its answer's type follows from it.
 *
 * @example
 * const stage = question({ id: 'baby.stage', kind: 'one-of', options: ['born', 'expected'], required: true, usedFor: 'fit' })
 * // ValueOf<typeof stage> is 'born' | 'expected'
 */
export const question = <
  const Id extends string,
  const K extends Kind,
  const V extends string = never,
  const I extends string = never,
  const W extends string = never,
>(
  draft: Draft<Id, K, V, I, W>,
): Question<Id, K, V, I, W> => ({
  options: [],
  instead: [],
  wordings: [],
  seenBy: 'team',
  isPrivate: false,
  ...draft,
})

/** A set of questions asked several times: `times` says how often, never more than `max`. */
export const group = <const Id extends string, const Q extends readonly AnyQuestion[]>(
  id: Id,
  questions: Q,
  { max, times }: { max: number; times: (facts: Facts) => number },
): Group<Id, Q[number]> => ({ group: id, questions, max, times })

export const section = <const Id extends string, const P extends readonly (AnyQuestion | Group)[]>(
  id: Id,
  parts: P,
  remarks: readonly Remark[] = [],
): Section<Id, P[number]> => ({ section: id, parts, remarks })

/**
 * The remarks of one form, typed by the names of its words, so that a form cannot say what no language has words for.
 *
 * @example
 * const { says } = remarksOf<'thank-you', never>()
 * says(court, () => ['thank-you'])
 * says(area, (place) => [{ key: 'elsewhere', params: { place: place.outward } }])
 */
export const remarksOf = <Said extends string, Rested extends string>() => ({
  /** Says these things once the question is answered. */
  says: <Q extends AnyQuestion>(
    about: Q,
    words: (value: ValueOf<Q>, facts: Facts) => readonly Saying<Said>[],
  ): Remark => ({
    question: about.id,
    does: 'says',
    with: (value, facts) => (holds(about, value) ? words(value, facts) : []),
  }),
  /** Lets the form rest on these answers: none of them is kept, the words of that name are said. */
  rests: <Q extends AnyQuestion>(
    about: Q,
    words: (value: ValueOf<Q>, facts: Facts) => Saying<Rested> | undefined,
    { forgets = false }: { forgets?: boolean } = {},
  ): Remark => ({
    question: about.id,
    does: 'rests',
    forgets,
    with: (value, facts) => (holds(about, value) ? words(value, facts) : undefined),
  }),
})

/** A rule of the question itself. */
export const refuses = <Q extends AnyQuestion>(
  about: Q,
  rule: (value: ValueOf<Q>, facts: Facts) => Refusal | undefined,
): Remark => ({
  question: about.id,
  does: 'refuses',
  with: (value, facts) => (holds(about, value) ? rule(value, facts) : undefined),
})

/** Refuses, with a `TypeError` while the program starts, a question that is about one the form does not ask before it. */
export const form = <
  const Id extends string,
  const S extends readonly Section[],
  const Said extends string,
  const Rested extends string,
>(
  draft: Omit<Form<Id, S[number], Said, Rested>, 'sections'> & { readonly sections: S },
): Form<Id, S[number], Said, Rested> => {
  const asked = new Set<string>()
  for (const { question } of formIndex(draft).values()) {
    const missing = question.about?.find((id) => !asked.has(id))
    if (missing !== undefined) throw new TypeError(`${question.id} is about ${missing}, which is not asked before it`)
    asked.add(question.id)
  }
  return draft
}
