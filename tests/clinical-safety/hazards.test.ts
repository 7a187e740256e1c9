import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemsOf, readHazardLog } from './hazardLog.ts'

const yaml = readFileSync(new URL('../../deployment/clinical-safety/hazards.yaml', import.meta.url), 'utf8')

/** The log with one thing changed in its text; the change must be there to be made. */
const planted = (from: string, to: string) => {
  expect(yaml).toContain(from)
  return problemsOf(readHazardLog(yaml.replace(from, to)))
}

describe('the hazard log', () => {
  test('has the twelve harms in order, and a living test for every control said to be built', () => {
    expect(problemsOf(readHazardLog(yaml))).toEqual([])
  })

  test('control: a built control without a test is caught', () => {
    const test = 'test: "tests/words/floor/corpus.test.ts > lets at least 98 in 100 ordinary lines pass"'
    expect(planted(test, 'test: null')).toEqual([
      'H05: "Ordinary words pass, so that alerts keep their meaning" is built but has no test',
    ])
  })

  test('control: a test file that does not exist is caught', () => {
    expect(planted('tests/words/floor/corpus.test.ts', 'tests/words/floor/gone.test.ts')).toEqual([
      'H05: tests/words/floor/gone.test.ts does not exist',
    ])
  })

  test('control: a test that was renamed is caught, even when the old name is part of the new one', () => {
    expect(planted('lets at least 98 in 100 ordinary lines pass', 'lets at least 98 in 100 ordinary lines')).toEqual([
      'H05: no test is named "lets at least 98 in 100 ordinary lines" in tests/words/floor/corpus.test.ts',
    ])
  })

  test('control: a deleted or renumbered harm is caught', () => {
    expect(planted('id: H12', 'id: H13')).toEqual(['H12 is missing or out of order'])
    const without = { ...readHazardLog(yaml), hazards: readHazardLog(yaml).hazards.slice(0, 11) }
    expect(problemsOf(without)).toEqual(['H12 is missing or out of order'])
  })

  test('control: closing without a reason is caught', () => {
    expect(planted('status: open', 'status: closed')).toEqual([
      'H01: a hazard is closed with a reason, or open without one',
    ])
  })

  test('control: an unknown field is refused', () => {
    expect(() => readHazardLog(yaml.replace('status: open', 'status: open\n    owner: nobody'))).toThrow('owner')
  })
})
