import type { Form } from './question.ts'
import type { Step } from './walk.ts'

/**
 * About how many minutes are left at a question: the whole, by where the question stands in its form. Never by what is
 * still open: going forward it never rises, however many questions an answer adds. `undefined` where the form does not say.
 */
export const minutesLeft = (form: Form, { question, facts }: Step): number | undefined => {
  const whole = form.minutes?.(facts)
  if (whole === undefined) return undefined
  const { at, of } = placeOf(form, question.id)
  return Math.max(1, Math.ceil((whole * (of - at)) / of))
}

/** A group stands at one place, however often it is gone through. */
const placeOf = (form: Form, id: string): { readonly at: number; readonly of: number } => {
  const places = form.sections.flatMap(({ parts }) =>
    parts.map((part) => ('group' in part ? part.questions.map((question) => question.id) : [part.id])),
  )
  const at = places.findIndex((ids) => ids.includes(id))
  return { at: places.slice(0, at).flat().length, of: places.flat().length }
}
