import type { Unit } from '../tables/wordTable.ts'
import type { Token } from './tokensOf.ts'

/** A stretch of time: how many of each unit. May hold halves. */
export type Span = {
  readonly of: Readonly<Record<Unit, number>>
  readonly units: readonly Unit[]
  readonly end: number
}

/**
 * A stretch of time that starts at this place: `5 months`, `a year and a half`, `24 weeks and 3 days`, `1.5 years`, `شهرين`.
 * `bare`: a unit on its own is one of it (`rok`, `شهر`), which is true only in some places.
 *
 * @example spanAt(tokensOf('1 year, 3 months', 'en'), 0, false) // { of: { year: 1, month: 3, ... }, units: ['year', 'month'], end: 4 }
 */
export const spanAt = (tokens: readonly Token[], at: number, bare: boolean): Span | undefined => {
  const of = { day: 0, week: 0, month: 0, year: 0 }
  const found: Unit[] = []
  let end = at
  let place = at
  for (let term = termAt(tokens, place, bare); term !== undefined; term = termAt(tokens, place, false)) {
    const before = found.at(-1)
    if (before !== undefined && order.indexOf(term.unit) <= order.indexOf(before)) break
    of[term.unit] = term.count
    found.push(term.unit)
    end = term.end
    place = tokens[end]?.is === 'joiner' ? end + 1 : end
  }
  return found.length === 0 ? undefined : { of, units: found, end }
}

const order: readonly Unit[] = ['year', 'month', 'week', 'day']

type Term = { readonly count: number; readonly unit: Unit; readonly end: number }

const termAt = (tokens: readonly Token[], at: number, bare: boolean): Term | undefined => {
  const amount = tokens[at]
  if (amount?.is === 'amount') return withHalf(tokens, { count: amount.count, unit: amount.unit, end: at + 1 })
  const count = countAt(tokens, at, bare)
  if (count === undefined) return undefined
  const unit = tokens[count.end]
  if (unit?.is !== 'unit' || (count.end === at && unit.which)) return undefined
  return withHalf(tokens, { count: count.count, unit: unit.unit, end: count.end + 1 })
}

/** How many, before the unit, and where the unit should stand. */
const countAt = (tokens: readonly Token[], at: number, bare: boolean): { count: number; end: number } | undefined => {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (first?.is === 'half') return { count: 0.5, end: second?.is === 'article' ? at + 2 : at + 1 }
  if (first?.is === 'article') return second?.is === 'half' ? { count: 0.5, end: at + 2 } : { count: 1, end: at + 1 }
  if (first?.is !== 'number') return bare ? { count: 1, end: at } : undefined
  if (first.ordinal || first.digits > 3) return undefined
  if (second?.is === 'sign' && second.sign === '.' && third?.is === 'number' && third.digits > 0)
    return { count: Number(`${first.value}.${third.value}`), end: at + 3 }
  if (second?.is === 'sign' && second.sign === '-') return { count: first.value, end: at + 2 }
  const half = halfAt(tokens, at + 1)
  return half === undefined ? { count: first.value, end: at + 1 } : { count: first.value + 0.5, end: half }
}

/** "a year and a half": the half of the unit just said. */
const withHalf = (tokens: readonly Token[], term: Term): Term => {
  const half = halfAt(tokens, term.end)
  return half === undefined || tokens[half]?.is === 'unit' ? term : { ...term, count: term.count + 0.5, end: half }
}

/** Where "and a half" ends, if it starts here. */
const halfAt = (tokens: readonly Token[], at: number): number | undefined => {
  if (tokens[at]?.is !== 'joiner') return undefined
  const start = tokens[at + 1]?.is === 'article' ? at + 2 : at + 1
  return tokens[start]?.is === 'half' ? start + 1 : undefined
}
