import type { Draft } from './draft.ts'
import { type Looking, looking, type Setting } from './looking.ts'
import type { AnyQuestion, Facts, Form } from './question.ts'
import { stepId } from './stepId.ts'

/** One place of a form as it stands for these answers: a question that applies, and whether it is settled. */
export type Step = {
  /** The question's id, with `#turn` inside a group. */
  readonly id: string
  readonly question: AnyQuestion
  readonly section: string
  readonly group?: string
  readonly turn?: number
  readonly state: 'answered' | 'skipped' | 'open'
  readonly value?: unknown
  readonly facts: Facts
}

/**
 * Every question that applies now, in order, with its state. This is the whole of the engine's control flow: the next
 * question, the summary and what is sent are all read from it.
 */
export const walk = (form: Form, draft: Draft, setting: Setting): readonly Step[] => {
  const last = walked.get(draft)
  if (last?.form === form && last.team === setting.team && last.today === setting.today) return last.steps
  const steps = stepsOf(form, draft, setting)
  walked.set(draft, { form, team: setting.team, today: setting.today, steps })
  return steps
}

/** A draft is never changed, only replaced: what was read from it once holds as long as it is there. */
const walked = new WeakMap<Draft, Setting & { readonly form: Form; readonly steps: readonly Step[] }>()

const stepsOf = (form: Form, draft: Draft, setting: Setting): readonly Step[] => {
  const look = looking(form, draft, setting)
  return form.sections.flatMap(({ section, parts }) =>
    parts.flatMap((part): Step[] => {
      if (!('group' in part)) return stepAt(look, draft, { section }, part)
      const times = Math.min(part.max, part.times(look.facts()))
      return Array.from({ length: Math.max(0, times) }, (_, at) => at + 1).flatMap((turn) =>
        part.questions.flatMap((question) => stepAt(look, draft, { section, group: part.group, turn }, question)),
      )
    }),
  )
}

type Place = { readonly section: string; readonly group?: string; readonly turn?: number }

const stepAt = (look: Looking, draft: Draft, place: Place, question: AnyQuestion): Step[] => {
  const { applies, value } = look.at(question, place.turn)
  if (!applies) return []
  const id = stepId(question, place.turn)
  const isLeftOut = !question.required && (question.onRequest === true || draft.skipped.includes(id))
  const state = value !== undefined ? 'answered' : isLeftOut ? 'skipped' : 'open'
  return [{ ...place, id, question, state, facts: look.facts(place.turn), ...(value === undefined ? {} : { value }) }]
}
