import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/words/understanding/editDistance.ts'

describe('editDistance', () => {
  it.each([
    ['text', 'text', 0],
    ['tetx', 'text', 1],
    ['txt', 'text', 1],
    ['texxt', 'text', 1],
    ['tezt', 'text', 1],
    ['letter', 'lettre', 1],
    ['mesage', 'massage', 2],
    ['call', 'letter', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i apart, up to 2', (one, other, slips) => {
    expect(editDistance(one, other, 2)).toBe(slips)
  })

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(fc.property(word, word, (one, other) => editDistance(one, other, 3) === editDistance(other, one, 3)))
  })
})
