import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referral } from '../../dialogs/referral/form.ts'
import { selfReferral } from '../../dialogs/self-referral/form.ts'
import { answer } from '../../src/forms/answer.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { minutesLeft } from '../../src/forms/minutesLeft.ts'
import { confirmPending, skip } from '../../src/forms/moves.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import type { Form } from '../../src/forms/question.ts'
import type { Step } from '../../src/forms/walk.ts'
import { filled } from '../dialogs/referral/house.ts'
import { answering, open, stepsOf, valuesFor } from './house.ts'

type At = { readonly step: Step; readonly ids: readonly string[]; readonly minutes: number }

const at = (form: Form, draft: Draft): At | undefined => {
  const steps = stepsOf(form, draft)
  const step = open(form, draft)
  const minutes = step && minutesLeft(form, steps, step)
  return step && minutes !== undefined ? { step, ids: steps.map(({ id }) => id), minutes } : undefined
}

/** One step forward: an answer, or the question left out. What is refused, or lets the form rest, changes nothing. */
const forward = (form: Form, draft: Draft, step: Step, which: number): Draft => {
  const values = valuesFor(step)
  const outcome =
    which % 7 === 0
      ? skip(form, draft, answering)
      : answer(form, draft, { value: values[which % values.length] }, answering)
  if (outcome.is === 'confirm') return confirmPending(form, outcome.draft, answering).draft
  return outcome.is === 'kept' ? outcome.draft : draft
}

const walked = (form: Form, choices: readonly number[]): readonly At[] => {
  let draft = openDraft(form, 'en')
  const places: At[] = []
  for (const which of choices) {
    const here = at(form, draft)
    if (here === undefined) break
    places.push(here)
    if (here.step.question.checksAnswers) break
    draft = forward(form, draft, here.step, which)
  }
  return places
}

const choices = fc.array(fc.nat(1_000), { minLength: 150, maxLength: 150 })

describe.each([selfReferral, referral])('the minutes left in $form', (form) => {
  it('are what the form says at its first question', () => {
    const draft = openDraft(form, 'en')
    const first = at(form, draft)
    expect(first?.minutes).toBe(first && form.minutes?.(first.step.facts))
  })

  it('never rise while somebody goes forward, unless an answer brought more questions; at the last they are at most one', () => {
    let risen = 0
    let ended = 0
    fc.assert(
      fc.property(choices, (which) => {
        const places = walked(form, which)
        for (const [no, now] of places.entries()) {
          const before = places[no - 1]
          if (before === undefined) continue
          if (now.ids.every((id) => before.ids.includes(id))) expect(now.minutes).toBeLessThanOrEqual(before.minutes)
          if (now.minutes > before.minutes) risen += 1
        }
        const last = places.at(-1)
        if (last?.step.question.checksAnswers !== true) return
        ended += 1
        expect(last.minutes).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
    // Control: both ways were met.
    expect(ended).toBeGreaterThan(20)
    expect(risen).toBeGreaterThan(0)
  })
})

it('say less than a minute at the last question of a plain form, and a checklist chosen brings some back', () => {
  const end = filled().draft
  expect(at(referral, end)).toMatchObject({ minutes: 0, step: { id: 'send' } })
  const { draft } = filled({ factors: ['between', 'baby', 'parent-health', 'parent-story', 'home', 'protection'] })
  const { minutes: many = 0 } = at(referral, draft) ?? {}
  expect(many).toBeGreaterThan(1)
})
