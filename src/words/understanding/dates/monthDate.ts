import type { LocalDate } from '../../../time/instant.ts'
import { calendarDay, type Direction, daysBetween, monthOf, yearOf } from './calendar.ts'
import { type Around, type DateRule, guessed } from './dateRule.ts'
import type { Token } from './tokensOf.ts'
import { yearAt } from './yearAt.ts'

/**
 * A month and no day: "March", "end of March 2027", "w marcu", "next month", "آذار القادم". The day is a guess: the 5th for its
 * beginning, the 25th for its end, else the 15th; and never past today when the past is meant, nor before it for the future.
 */
export const monthDate: DateRule = (around, at) => {
  const { tokens } = around
  const part = partOf(tokens[at])
  const start = part === undefined ? at : skipQuiet(tokens, at + 1)
  const found = monthAt(around, start, part !== undefined)
  if (found === undefined) return undefined
  const day = part ?? 15
  const date =
    found.year === undefined
      ? nearestMonth(around, found.month, day, found.way)
      : calendarDay(found.year, found.month, day)
  return guessed(date, found.end - at)
}

const partOf = (token: Token | undefined): number | undefined =>
  token?.is === 'beginning' ? 5 : token?.is === 'middle' ? 15 : token?.is === 'end' ? 25 : undefined

const skipQuiet = (tokens: readonly Token[], at: number): number => {
  const isQuiet = (token: Token | undefined) =>
    token?.is === 'filler' || token?.is === 'article' || token?.is === 'during'
  return isQuiet(tokens[at]) ? (isQuiet(tokens[at + 1]) ? at + 2 : at + 1) : at
}

type MonthSaid = { readonly month: number; readonly year?: number; readonly way: Direction; readonly end: number }

const monthAt = (around: Around, at: number, isPart: boolean): MonthSaid | undefined => {
  const { tokens, today, direction } = around
  const [first, second] = [tokens[at], tokens[at + 1]]
  const before = wayOf(first)
  const token = before === undefined ? first : second
  const after = before === undefined ? wayOf(second) : undefined
  const end = before === undefined && after === undefined ? at + 1 : at + 2
  const way = before ?? after
  // "The end of the month" is the end of this one.
  if (token?.is === 'unit' && token.unit === 'month' && (way !== undefined || isPart)) {
    const months = yearOf(today) * 12 + monthOf(today) - 1 + (way ?? 0)
    return { month: (months % 12) + 1, year: Math.floor(months / 12), way: 'either', end }
  }
  if (token?.is !== 'month') return undefined
  const year = way === undefined ? yearAt(tokens, end, today) : undefined
  if (year !== undefined && !year.short) return { month: token.month, year: year.year, way: 'either', end: year.end }
  if (way === undefined && !standsAsMonth(around, at)) return undefined
  return { month: token.month, way: way === -1 ? 'past' : way === 1 ? 'future' : direction, end }
}

/** Months away, as "last", "this" and "next" say. */
const wayOf = (token: Token | undefined): -1 | 0 | 1 | undefined =>
  token?.is === 'last' ? -1 : token?.is === 'next' ? 1 : token?.is === 'current' ? 0 : undefined

const beforeMonths: ReadonlySet<Token['is']> = new Set([
  'ahead',
  'during',
  'due',
  'born',
  'about',
  'beginning',
  'middle',
  'end',
])

/** "She may be ill" is not about May: a lone month needs a word that months come after, or nothing unknown around it. */
const standsAsMonth = ({ tokens, says }: Around, at: number): boolean => {
  const previous = [tokens[at - 1], tokens[at - 2]]
  return (
    previous.some((token) => token !== undefined && beforeMonths.has(token.is)) || !(says('unknown') || says('number'))
  )
}

const nearestMonth = ({ today }: Around, month: number, day: number, direction: Direction): LocalDate | undefined => {
  const here = yearOf(today) * 12 + monthOf(today)
  const fits = (year: number) => {
    const away = year * 12 + month - here
    return direction === 'either' || (direction === 'past' ? away <= 0 : away >= 0)
  }
  const days = [-1, 0, 1]
    .map((step) => yearOf(today) + step)
    .filter(fits)
    .flatMap((year) => calendarDay(year, month, day) ?? [])
  const nearest = days.reduce<LocalDate | undefined>(
    (best, one) =>
      best === undefined || Math.abs(daysBetween(today, one)) < Math.abs(daysBetween(today, best)) ? one : best,
    undefined,
  )
  if (nearest === undefined) return undefined
  const isWrongSide = direction === 'past' ? nearest > today : direction === 'future' && nearest < today
  return isWrongSide ? today : nearest
}
