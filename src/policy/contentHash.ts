import { createHash } from 'node:crypto'

/**
 * sha256 (64 hex digits) of a plain value's canonical JSON: keys sorted, so that the same rules written in another order
 * are the same rules. Lists keep their order: there it can mean something.
 */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  // By code unit, never by locale: two servers must agree.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
