import { describe, expect, it } from 'vitest'
import { answer } from '../../src/forms/answer.ts'
import { answersOf } from '../../src/forms/answersOf.ts'
import { carryOver } from '../../src/forms/carryOver.ts'
import { form, question, section } from '../../src/forms/define.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import { answering, open, setting } from './house.ts'

const plain = (id: string) => question({ id, kind: 'text', required: true, usedFor: 'a test' })
const rest = { said: [], rested: [], giver: () => 'parent' as const }

const first = form({
  form: 'small',
  version: 1,
  sections: [section('all', [plain('name'), plain('town'), plain('shoe-size')])],
  renamed: {},
  ...rest,
})
/** One question added, one removed, one renamed. */
const second = form({
  form: 'small',
  version: 2,
  sections: [section('all', [plain('called'), plain('town'), plain('language')])],
  renamed: { name: 'called' },
  ...rest,
})

const answered = () => {
  let draft = openDraft(first, 'en')
  for (const text of ['Ana', 'Saltaire', 'Thirty-eight']) draft = answer(first, draft, { value: text }, answering).draft
  return draft
}

describe('a draft begun under an older form', () => {
  it('asks only what is new', () => {
    const carried = carryOver(second, answered())
    expect(open(second, carried)?.id).toBe('language')
    expect(answersOf(second, carried, setting)).toEqual({ called: 'Ana', town: 'Saltaire' })
  })

  it('keeps the answer to a removed question in the draft, unseen', () => {
    const carried = carryOver(second, answered())
    expect(carried.answers['shoe-size']?.value).toBe('Thirty-eight')
    expect(Object.keys(answersOf(second, carried, setting))).not.toContain('shoe-size')
  })

  it('is left alone when nothing changed', () => {
    const draft = answered()
    expect(carryOver(first, draft)).toBe(draft)
  })

  it('forgets a cursor on a question that is gone', () => {
    const carried = carryOver(second, { ...answered(), cursor: 'shoe-size' })
    expect(carried.cursor).toBeUndefined()
  })
})
