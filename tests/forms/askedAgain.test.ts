import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selfReferral } from '../../dialogs/self-referral/form.ts'
import { answer } from '../../src/forms/answer.ts'
import { form, group, question, section } from '../../src/forms/define.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { confirmPending, declinePending, reopen, skip } from '../../src/forms/moves.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import type { Form } from '../../src/forms/question.ts'
import { answering, give, open, setting, valuesFor } from './house.ts'

const rest = { renamed: {}, said: [], rested: [], giver: () => 'parent' as const }
const plain = (id: string, about: readonly string[] = [], required = true) =>
  question({ id, kind: 'text', required, about, usedFor: 'a test' })
const formOf = (...parts: Parameters<typeof section>[1]): Form =>
  form({ form: 'small', version: 1, sections: [section('all', parts)], ...rest })

/** A key, where it hangs, who may take it, what they are like; and one thing that is about none of them. */
const keys = formOf(
  plain('key', [], false),
  plain('hook', ['key'], false),
  plain('taker', ['hook'], false),
  plain('weather'),
)
const told = (small: Form, ...values: readonly unknown[]): Draft =>
  values.reduce<Draft>((draft, value) => give(small, draft, value), openDraft(small, 'en'))
const reopened = (small: Form, draft: Draft, id: string): Draft => reopen(small, draft, id, setting)
const full = told(keys, 'brass', 'by the door', 'Ana', 'rain')

describe('an answer about another answer', () => {
  it('is taken out and asked again when that one changes, with what was said about it in turn, and nothing else', () => {
    const changed = give(keys, reopened(keys, full, 'key'), 'steel')
    expect(Object.keys(changed.answers)).toEqual(['key', 'weather'])
    expect(open(keys, changed)?.id).toBe('hook')
  })

  it('stands when the same is said again', () => {
    const same = give(keys, reopened(keys, full, 'key'), 'brass')
    expect(same.answers).toEqual(full.answers)
    expect(open(keys, same)).toBeUndefined()
  })

  it('does not come back when the change is undone', () => {
    const there = give(keys, reopened(keys, full, 'key'), 'steel')
    const back = give(keys, reopened(keys, there, 'key'), 'brass')
    expect(open(keys, back)?.id).toBe('hook')
  })

  it('is asked again when that one is skipped, and when it is given after it was skipped', () => {
    const taken = skip(keys, reopened(keys, full, 'key'), answering).draft
    expect(open(keys, taken)?.id).toBe('hook')
    const again = give(keys, give(keys, taken, 'a nail'), 'Tom')
    expect(open(keys, give(keys, reopened(keys, again, 'key'), 'steel'))?.id).toBe('hook')
  })

  it('is asked again though it was skipped', () => {
    const passed = skip(keys, told(keys, 'brass'), answering).draft
    expect(open(keys, passed)?.id).toBe('taker')
    expect(open(keys, give(keys, reopened(keys, passed, 'key'), 'steel'))?.id).toBe('hook')
  })

  it('belongs to its own turn inside a group', () => {
    const twice = formOf(group('doors', [plain('key'), plain('hook', ['key'])], { max: 2, times: () => 2 }))
    const both = told(twice, 'brass', 'left', 'steel', 'right')
    const changed = give(twice, reopened(twice, both, 'key#2'), 'iron')
    expect(Object.keys(changed.answers)).toEqual(['key#1', 'hook#1', 'key#2'])
  })

  it('of a group is asked again at every turn when it is about an answer outside it', () => {
    const house = formOf(plain('house'), group('doors', [plain('hook', ['house'])], { max: 2, times: () => 2 }))
    const changed = give(house, reopened(house, told(house, 'ours', 'left', 'right'), 'house'), 'theirs')
    expect(Object.keys(changed.answers)).toEqual(['house'])
  })

  it.each([
    ['no question of the form', () => formOf(plain('key'), plain('hook', ['kee']))],
    ['a question asked after it', () => formOf(plain('hook', ['key']), plain('key'))],
    ['itself', () => formOf(plain('hook', ['hook']))],
  ])('is refused when the form is written if it is about %s', (_, make) => {
    expect(make).toThrow(/^hook is about (kee|key|hook), which is not asked before it$/)
  })
})

describe('whose phone it is', () => {
  const numbers = ['+447700900123', '+447700900456', '+441632960123'] as const
  const phone = (number: string) => ({ number, line: number.startsWith('+447') ? 'mobile' : 'landline' })
  const atShared = [
    'go-ahead',
    ['feeling-close'],
    'mother',
    'born',
    { is: 'born', date: '2026-06-12', about: false },
    { outward: 'BD7' },
    'Ana',
    phone(numbers[0]),
    ['call'],
  ].reduce<Draft>((draft, value) => give(selfReferral, draft, value), openDraft(selfReferral, 'en'))

  const act = (draft: Draft, [what, which]: readonly [number, number]): Draft => {
    if (draft.pending)
      return which % 3 === 0 ? declinePending(draft) : confirmPending(selfReferral, draft, answering).draft
    if (what === 0) {
      const number = numbers[which]
      const value = number === undefined ? { instead: 'no-number' } : phone(number)
      return answer(selfReferral, reopened(selfReferral, draft, 'reach.number'), { value }, answering).draft
    }
    const here = open(selfReferral, draft)
    const values = here && !here.question.checksAnswers ? valuesFor(here) : []
    const value = values[which % Math.max(1, values.length)]
    return value === undefined ? draft : answer(selfReferral, draft, { value }, answering).draft
  }

  it('is only ever kept about the number that stands, whatever was changed on the way', () => {
    const doing = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 30 })
    fc.assert(
      fc.property(doing, fc.constantFrom('reach.shared', 'reach.say'), (things, about) => {
        let draft = atShared
        let heardOf: unknown
        for (const thing of things) {
          const before = draft.answers[about]
          draft = act(draft, thing)
          const now = draft.answers[about]
          if (now !== undefined && now !== before) heardOf = draft.answers['reach.number']?.value
          if (now !== undefined) expect(draft.answers['reach.number']?.value).toEqual(heardOf)
        }
      }),
      { numRuns: 300 },
    )
  })
})
