import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selfReferral } from '../../dialogs/self-referral/form.ts'
import { answer } from '../../src/forms/answer.ts'
import { answersOf } from '../../src/forms/answersOf.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { formIndex } from '../../src/forms/formIndex.ts'
import { back, confirmPending, goOn, letGo, reopen, skip } from '../../src/forms/moves.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import { summary } from '../../src/forms/summary.ts'
import { answering, english, give, open, say, setting, stepsOf, valuesFor } from './house.ts'

/** Something a person does: the first number says what, the second which. */
const doing = fc.array(fc.tuple(fc.nat(11), fc.nat(30)), { maxLength: 70 })

const act = (draft: Draft, [what, which]: readonly [number, number]): Draft => {
  if (draft.pending) return which % 3 === 0 ? goOn(letGo(draft)) : confirmPending(selfReferral, draft, answering).draft
  const here = open(selfReferral, draft)
  switch (what) {
    case 0:
      return back(selfReferral, draft, setting)
    case 1: {
      const settled = stepsOf(selfReferral, draft).filter((step) => step.state !== 'open')
      const chosen = settled[which % Math.max(1, settled.length)]
      return chosen ? reopen(selfReferral, draft, chosen.id, setting) : draft
    }
    case 2:
      return skip(selfReferral, draft, answering).draft
    case 3:
      return say(selfReferral, draft, ['', '😀', 'hmm', '99'][which % 4] ?? '').draft
    default: {
      const values = here && !here.question.checksAnswers ? valuesFor(here) : []
      const value = values[which % Math.max(1, values.length)]
      return value === undefined ? draft : answer(selfReferral, draft, { value }, answering).draft
    }
  }
}

const settled = (draft: Draft): Draft => goOn(letGo(draft))

/** The same final answers, given once, in order, to a fresh form. */
const inOrder = (final: Draft): Draft => {
  let draft = openDraft(selfReferral, 'en')
  const finalSteps = new Map(stepsOf(selfReferral, final).map((step) => [step.id, step]))
  for (let turn = 0; turn < 200; turn += 1) {
    const here = open(selfReferral, draft)
    const wanted = here && finalSteps.get(here.id)
    if (here === undefined || wanted === undefined || wanted.state === 'open') return draft
    draft =
      wanted.state === 'skipped' ? skip(selfReferral, draft, answering).draft : give(selfReferral, draft, wanted.value)
  }
  return draft
}

describe('the engine', () => {
  it('ends the same whatever the way there: answers, backs, changes and skips leave only the final answers', () => {
    fc.assert(
      fc.property(doing, (things) => {
        const wandered = settled(things.reduce(act, openDraft(selfReferral, 'en')))
        const firstOpen = stepsOf(selfReferral, wandered).findIndex((step) => step.state === 'open')
        const straight = inOrder(wandered)
        // Answers beyond the first open question wait until it is answered; up to it, both drafts say the same.
        const upTo = (draft: Draft) =>
          stepsOf(selfReferral, draft)
            .slice(0, firstOpen === -1 ? undefined : firstOpen)
            .map(({ id, state, value }) => ({ id, state, value }))
        expect(upTo(straight)).toEqual(upTo(wandered))
      }),
      { numRuns: 400 },
    )
  })

  it('never shows or sends an answer to a question that no longer applies', () => {
    fc.assert(
      fc.property(doing, (things) => {
        const draft = settled(things.reduce(act, openDraft(selfReferral, 'en')))
        const applies = new Set(stepsOf(selfReferral, draft).map((step) => step.id))
        const shown = summary(selfReferral, draft, stepsOf(selfReferral, draft), english).map((row) => row.question)
        expect(shown.every((id) => applies.has(id))).toBe(true)
        const sent = Object.keys(answersOf(selfReferral, draft, setting)).filter(
          (id) => id !== 'twins' && id !== 'siblings',
        )
        expect(sent.every((id) => applies.has(id))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('loses no answer: what was ever kept, not taken out or replaced, and about no answer that was, is still there', () => {
    fc.assert(
      fc.property(doing, (things) => {
        let draft = openDraft(selfReferral, 'en')
        for (const thing of things) {
          const before = Object.keys(draft.answers)
          const changing = draft.pending?.question ?? open(selfReferral, draft)?.id
          draft = act(draft, thing)
          const gone = before.filter((id) => !(id in draft.answers))
          const isAbout = (id: string): boolean =>
            formIndex(selfReferral)
              .get(id)
              ?.question.about?.some((other) => other === changing) ?? false
          expect(gone.every((id) => id === changing || draft.skipped.includes(id) || isAbout(id))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever is typed at whatever question', () => {
    fc.assert(
      fc.property(doing, fc.string({ unit: 'binary', maxLength: 300 }), (things, text) => {
        const draft = settled(things.reduce(act, openDraft(selfReferral, 'en')))
        expect(() => say(selfReferral, draft, text)).not.toThrow()
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 5_000, maxLength: 10_000 }), (text) => {
        expect(() => say(selfReferral, openDraft(selfReferral, 'en'), text)).not.toThrow()
      }),
      { numRuns: 10 },
    )
  })

  it('brings dropped answers back when the change is undone', () => {
    let draft = openDraft(selfReferral, 'en')
    for (const value of ['go-ahead', ['feeling-close'], 'mother', 'both']) draft = give(selfReferral, draft, value)
    draft = give(selfReferral, draft, { is: 'born', date: '2026-06-12', about: false })
    draft = give(selfReferral, draft, { date: '2027-02-01', about: false })
    const changed = give(selfReferral, reopen(selfReferral, draft, 'baby.stage', setting), 'born')
    expect(answersOf(selfReferral, changed, setting)['baby.due']).toBeUndefined()
    const undone = give(selfReferral, reopen(selfReferral, changed, 'baby.stage', setting), 'both')
    expect(answersOf(selfReferral, undone, setting)['baby.due']).toEqual({ date: '2027-02-01', about: false })
  })

  it('names what a change would drop before it happens, and leaves it on a no', () => {
    let draft = openDraft(selfReferral, 'en')
    for (const value of ['go-ahead', ['feeling-close'], 'mother', 'both']) draft = give(selfReferral, draft, value)
    draft = give(selfReferral, draft, { is: 'born', date: '2026-06-12', about: false })
    draft = give(selfReferral, draft, { date: '2027-02-01', about: false })
    const outcome = answer(
      selfReferral,
      reopen(selfReferral, draft, 'baby.stage', setting),
      { value: 'born' },
      answering,
    )
    expect(outcome.is).toBe('confirm')
    expect(outcome.draft.pending).toMatchObject({ is: 'drop', dropped: ['baby.due'] })
    const left = goOn(letGo(outcome.draft))
    expect(answersOf(selfReferral, left, setting)['baby.stage']).toBe('both')
  })
})
