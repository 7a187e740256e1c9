import { describe, expect, test } from 'vitest'
import { compileTable } from '../../../src/words/floor/compileTable.ts'
import { parsePhrase } from '../../../src/words/floor/parsePhrase.ts'
import type { Table } from '../../../src/words/floor/table.ts'
import { floorTables } from '../../../src/words/floor/tables/index.ts'
import { langs } from '../../../src/words/lang.ts'

const mark =
  /^(?:\.{2,4}|\$|####?|\(?(?:\{[a-z]+\}|~?[\p{L}\p{M}\p{N}]+\*?|#|####)(?:\/(?:\{[a-z]+\}|~?[\p{L}\p{M}\p{N}]+\*?|#|####|\$))*\)?)$/iu

const phrasesOf = (table: Table): readonly string[] => [
  ...table.rules.flatMap(({ when, unless }) => [...when, ...(unless ?? [])]),
  ...table.past,
  ...table.recent,
  ...table.ongoing,
  ...table.expecting,
]

test('there is a table for every language the service speaks', () => {
  expect(floorTables.map(({ lang }) => lang)).toEqual([...langs])
})

describe.each(floorTables.map((table) => [table.lang, table] as const))('the table %s', (lang, table) => {
  test('gives every rule an id of its own language, once', () => {
    const ids = table.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !id.startsWith(`${lang}.`))).toEqual([])
  })

  test('has a rule for every kind of danger and for loss', () => {
    expect(new Set(table.rules.map(({ category }) => category)).size).toBe(7)
  })

  test('writes its phrases in the marks of table.ts only', () => {
    expect(phrasesOf(table).filter((phrase) => !phrase.split(' ').every((piece) => mark.test(piece)))).toEqual([])
  })

  test('has no saying so short that one small word excuses a danger', () => {
    const needed = (phrase: string) =>
      parsePhrase(phrase).filter((piece) => piece.kind === 'word' && !piece.optional && !piece.orEnd).length
    const single = table.rules.flatMap(({ id, unless }) =>
      (unless ?? []).filter((phrase) => needed(phrase) < 2).map((phrase) => `${id}: ${phrase}`),
    )
    // Whole words that are an ordinary saying by themselves.
    const allowed = [/nosebleed/, /family tree/]
    expect(single.filter((entry) => !allowed.some((pattern) => pattern.test(entry)))).toEqual([])
  })

  test('is marked as not yet reviewed, until a clinician and a native speaker sign it', () => {
    expect(table.reviewed).toBeNull()
  })
})

test('control: a phrase that cannot be found by its first word stops the start', () => {
  expect(() => parsePhrase('.. die')).toThrow('must begin with a word')
  const [en] = floorTables
  expect(() => en && compileTable({ ...en, past: ['{nolist} ago'] })).toThrow('has no list {nolist}')
})
