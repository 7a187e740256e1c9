import { describe, expect, it } from 'vitest'
import { makeRecent } from '../../src/store/sealing/makeRecent.ts'

describe('what was used recently', () => {
  it('is kept up to a bound; the one used longest ago goes first', () => {
    const recent = makeRecent<number>(2)
    recent.set('a', 1)
    recent.set('b', 2)
    expect(recent.get('a')).toBe(1)
    recent.set('c', 3)
    expect(['a', 'b', 'c'].map(recent.get)).toEqual([1, undefined, 3])
    recent.set('c', 4)
    expect(['a', 'c'].map(recent.get)).toEqual([1, 4])
    recent.drop('a')
    expect(recent.get('a')).toBeUndefined()
  })
})
