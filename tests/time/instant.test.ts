import { describe, expect, it } from 'vitest'
import { Instant, instantOf } from '../../src/time/instant.ts'

describe('an instant', () => {
  it('is written in its one width', () => {
    for (const millis of [0, 1, Date.UTC(2026, 10, 21, 10, 50, 27), Date.UTC(9999, 11, 31, 23, 59, 59, 999)])
      expect(Instant.safeParse(instantOf(millis)).success).toBe(true)
    expect(instantOf(1)).toBe('1970-01-01T00:00:00.001Z')
  })

  it('is none where text order would not be time order', () => {
    for (const millis of [Date.UTC(10_000, 0, 1), Date.UTC(-1, 0, 1), Number.NaN])
      expect(() => instantOf(millis)).toThrow(RangeError)
  })
})
