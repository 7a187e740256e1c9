import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentHash } from '../../src/policy/contentHash.ts'

/** The same value with every object's keys in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

it('the order of keys says nothing, however deep', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => contentHash(turned(value)) === contentHash(value)))
  expect(contentHash({ a: 1, b: { c: 2, d: 3 } })).toBe(contentHash({ b: { d: 3, c: 2 }, a: 1 }))
})

it('the order of a list, a value and a key each say something', () => {
  const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { b: [1, 2] }, { a: [1, '2'] }, { a: { 0: 1, 1: 2 } }].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})

it('is sha256 of the canonical text, so that anybody can work it out again', () => {
  // printf '{"a":1,"b":[true,null]}' | sha256sum
  expect(contentHash({ b: [true, null], a: 1 })).toBe(
    '1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668',
  )
})
