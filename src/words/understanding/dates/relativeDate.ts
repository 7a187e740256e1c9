import type { LocalDate } from '../../../time/instant.ts'
import { daysFrom, weekdayOf } from './calendar.ts'
import { type Around, type DateRule, type Found, guessed } from './dateRule.ts'
import type { Token } from './tokensOf.ts'

/** Days told from today: "yesterday", "last Tuesday", "Tuesday", "next week", and after the word, "الثلاثاء الماضي". */
export const relativeDate: DateRule = (around, at) => {
  const { tokens, today } = around
  const token = tokens[at]
  const next = tokens[at + 1]
  const offset = token === undefined ? undefined : offsets.get(token.is)
  if (offset !== undefined) return weak(daysFrom(today, { days: offset }), 1)
  if (isWay(token)) return placed(around, next, token.is, 2)
  if (isWay(next)) return placed(around, token, next.is, 2)
  return token?.is === 'weekday' ? placed(around, token, around.direction === 'future' ? 'next' : 'last', 1) : undefined
}

const offsets: ReadonlyMap<Token['is'], number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['dayBeforeYesterday', -2],
  ['dayAfterTomorrow', 2],
])

type Way = 'last' | 'next'
const isWay = (token: Token | undefined): token is Extract<Token, { is: string }> & { readonly is: Way } =>
  token?.is === 'last' || token?.is === 'next'

const weak = (date: LocalDate | undefined, length: number): Found | undefined =>
  date === undefined ? undefined : { date, length, strength: 'weak', sure: false, about: false }

/** The last or next such weekday, today not being one; or about a week away. */
const placed = ({ today }: Around, token: Token | undefined, way: Way, length: number): Found | undefined => {
  if (token?.is === 'unit' && token.unit === 'week')
    return guessed(daysFrom(today, { weeks: way === 'last' ? -1 : 1 }), length)
  if (token?.is !== 'weekday') return undefined
  const ahead = (token.weekday - weekdayOf(today) + 7) % 7
  const days = way === 'last' ? ahead - 7 : ahead === 0 ? 7 : ahead
  return weak(daysFrom(today, { days }), length)
}
