import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlipOf, shortenings } from '../../../src/words/floor/slips.ts'

test.each([
  ['miscarrage', 'miscarriage'],
  ['misscarriage', 'miscarriage'],
  ['miscarriuge', 'miscarriage'],
  ['miscarraige', 'miscarriage'],
  ['imscarriage', 'miscarriage'],
])('%s is a slip of %s', (typed, meant) => {
  expect(isSlipOf(typed, meant)).toBe(true)
})

test.each([
  ['sitting', 'hitting'],
  ['marriage', 'miscarriage'],
  ['miscarrge', 'miscarriage'],
  ['', 'miscarriage'],
])('%j is no slip of %s', (typed, meant) => {
  expect(isSlipOf(typed, meant)).toBe(false)
})

test('a word and its slip always meet in a shortening, so that look-up finds what comparing would', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 })
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      const meet = shortenings(typed).some((short) => shortenings(meant).includes(short))
      expect(isSlipOf(typed, meant) && !meet).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})
