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
  const steps: Step[] = []
  const add = (section: string, question: AnyQuestion, within?: Within): void => {
    const step = stepAt(look, draft, section, question, within)
    if (step) steps.push(step)
  }
  for (const { section, parts } of form.sections)
    for (const part of parts) {
      if (!('group' in part)) {
        add(section, part)
        continue
      }
      const times = Math.min(part.max, part.times(look.facts()))
      for (let turn = 1; turn <= times; turn += 1)
        for (const question of part.questions) add(section, question, { group: part.group, turn })
    }
  return steps
}

type Within = { readonly group: string; readonly turn: number }

const stepAt = (
  look: Looking,
  draft: Draft,
  section: string,
  question: AnyQuestion,
  within?: Within,
): Step | undefined => {
  const { applies, value } = look.at(question, within?.turn)
  if (!applies) return undefined
  const id = stepId(question, within?.turn)
  const isLeftOut = !question.required && (question.onRequest === true || draft.skipped.includes(id))
  const state: Step['state'] = value !== undefined ? 'answered' : isLeftOut ? 'skipped' : 'open'
  const facts = look.facts(within?.turn)
  // Written out, not spread together: some sixty of these are made at every turn.
  const step =
    value === undefined ? { section, id, question, state, facts } : { section, id, question, state, facts, value }
  return within === undefined ? step : { ...step, ...within }
}
