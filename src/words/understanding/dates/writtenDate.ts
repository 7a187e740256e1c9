import { calendarDay, nearestDay } from './calendar.ts'
import { type Around, type DateRule, dayFound, type Found } from './dateRule.ts'
import type { Token } from './tokensOf.ts'
import { yearAt } from './yearAt.ts'

/**
 * A day with its month in words: `12 March 2026`, `March 12th`, `12. marca`, `١٢ من آذار`, `2026 March 12`.
 * Sure when the year is there too; without it, the nearest that lies the right way.
 */
export const writtenDate: DateRule = (around, at) => {
  const { tokens } = around
  const token = tokens[at]
  if (token?.is === 'number' && token.digits === 4) return yearFirst(around, at, token.value)
  if (token?.is === 'number' && token.digits <= 2) {
    const place = skipBetween(tokens, at + 1)
    const month = tokens[place]
    return month?.is === 'month' ? dated(around, at, place + 1, month.month, token.value) : byMonthNumber(around, at)
  }
  if (token?.is !== 'month') return undefined
  const place = skipBetween(tokens, at + 1)
  const day = dayAt(tokens, place)
  return day === undefined ? undefined : dated(around, at, place + 1, token.month, day)
}

const dated = (around: Around, at: number, end: number, month: number, day: number): Found => {
  const { tokens, today, direction } = around
  const year = yearAt(tokens, end, today)
  if (year !== undefined) return dayFound(calendarDay(year.year, month, day), year.end - at, true)
  return dayFound(nearestDay(month, day, direction, today), end - at, false)
}

const yearFirst = ({ tokens }: Around, at: number, year: number): Found | undefined => {
  const place = skipBetween(tokens, at + 1)
  const month = tokens[place]
  const day = dayAt(tokens, skipBetween(tokens, place + 1))
  if (month?.is !== 'month' || day === undefined) return undefined
  return dayFound(calendarDay(year, month.month, day), skipBetween(tokens, place + 1) + 1 - at, true)
}

/** `12 شهر 3`: the twelfth of month three, as many Arabic speakers say it. */
const byMonthNumber = (around: Around, at: number): Found | undefined => {
  const [day, unit, month, next] = around.tokens.slice(at, at + 4)
  if (
    day?.is !== 'number' ||
    unit?.is !== 'unit' ||
    unit.unit !== 'month' ||
    month?.is !== 'number' ||
    next?.is === 'unit'
  )
    return undefined
  if (!Number.isInteger(month.value) || month.value < 1 || month.value > 12) return undefined
  return { ...dated(around, at, at + 3, month.value, day.value), sure: false }
}

/** A number that is a day of the month: not a year, and not the count of something. */
const dayAt = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.is !== 'number' || token.digits > 2 || !Number.isInteger(token.value)) return undefined
  return next?.is === 'unit' && next.unit !== 'year' ? undefined : token.value
}

/** "12 of March", "March the 12th", "12-Mar-2026": up to two words or signs between. */
const skipBetween = (tokens: readonly Token[], at: number): number => {
  const between = (token: Token | undefined) =>
    token?.is === 'filler' ||
    token?.is === 'article' ||
    token?.is === 'during' ||
    (token?.is === 'sign' && /^[-./]$/.test(token.sign))
  return between(tokens[at]) ? (between(tokens[at + 1]) ? at + 2 : at + 1) : at
}
