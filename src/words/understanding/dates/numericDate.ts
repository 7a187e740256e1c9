import type { LocalDate } from '../../../time/instant.ts'
import { calendarDay, nearestDay } from './calendar.ts'
import { type DateRule, dayFound, type Found, guessed } from './dateRule.ts'
import type { Token } from './tokensOf.ts'
import { yearAt } from './yearAt.ts'

/**
 * Dates in figures: `2026-03-12`, `12/3/26`, `12.3.2026`, `03/2026`, `12/3`.
 * The day comes first, as people in the UK (and Poland) write it. When the two could be the other way round as well, it is not
 * sure; when only the other way round is a date, that one is taken, not sure either.
 */
export const numericDate: DateRule = ({ tokens, today, direction }, at) => {
  const first = figure(tokens[at], 4)
  if (first === undefined) return undefined
  const afterFirst = skipSign(tokens, at + 1)
  const second = figure(tokens[afterFirst], 4)
  if (second === undefined) return undefined
  const afterSecond = skipSign(tokens, afterFirst + 1)
  const third = figure(tokens[afterSecond], 4)
  const spaced = afterFirst === at + 1 || afterSecond === afterFirst + 1

  if (first.digits === 4 && second.digits <= 2 && third !== undefined && third.digits <= 2 && !spaced)
    return dayFound(calendarDay(first.value, second.value, third.value), afterSecond + 1 - at, true)
  if (first.digits > 2) return undefined
  if (second.digits === 4 && afterFirst > at + 1)
    return guessed(calendarDay(second.value, first.value, 15), afterFirst + 1 - at)
  if (second.digits > 2) return undefined

  const year = afterSecond === afterFirst + 1 && third?.digits !== 4 ? undefined : yearAt(tokens, afterSecond, today)
  if (year !== undefined) {
    const dashed = year.short && signAt(tokens, at + 1) === '-'
    return inOrder(
      (month, day) => calendarDay(year.year, month, day),
      first.value,
      second.value,
      year.end - at,
      !dashed,
    )
  }
  return withoutYear(tokens, at, afterFirst, (month, day) => nearestDay(month, day, direction, today))
}

type Figure = { readonly value: number; readonly digits: number }
const figure = (token: Token | undefined, most: number): Figure | undefined =>
  token?.is === 'number' && token.digits > 0 && token.digits <= most && !token.ordinal ? token : undefined

const signAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at]
  return token?.is === 'sign' ? token.sign : ''
}
const skipSign = (tokens: readonly Token[], at: number): number => (/^[-./]$/.test(signAt(tokens, at)) ? at + 1 : at)

const inOrder = (
  dayOf: (month: number, day: number) => LocalDate | undefined,
  first: number,
  second: number,
  length: number,
  plain: boolean,
): Found => {
  const dayFirst = dayOf(second, first)
  const monthFirst = dayOf(first, second)
  if (dayFirst === undefined) return dayFound(monthFirst, length, false)
  return dayFound(dayFirst, length, plain && (monthFirst === undefined || first === second))
}

/** `12/3` or `12.3`; never `12-3`, which is a range, nor the `1.5` of years, nor the time `10.30`. */
const withoutYear = (
  tokens: readonly Token[],
  at: number,
  second: number,
  dayOf: (month: number, day: number) => LocalDate | undefined,
): Found | undefined => {
  const sign = signAt(tokens, at + 1)
  const [one, other, next] = [tokens[at], tokens[second], tokens[second + 1]]
  if (sign !== '/' && sign !== '.') return undefined
  if (next?.is === 'unit' || next?.is === 'sign' || next?.is === 'month') return undefined
  if (one?.is !== 'number' || other?.is !== 'number') return undefined
  if (sign === '.' && dayOf(other.value, one.value) === undefined) return undefined
  return inOrder(dayOf, one.value, other.value, second + 1 - at, false)
}
