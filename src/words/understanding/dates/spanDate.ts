import type { LocalDate } from '../../../time/instant.ts'
import { daysFrom } from './calendar.ts'
import { type Around, type DateRule, guessed } from './dateRule.ts'
import { dueAt } from './pregnancyDate.ts'
import { type Span, spanAt } from './spanAt.ts'
import type { Token } from './tokensOf.ts'

/**
 * A day worked out from a stretch of time: an age, "3 weeks ago", "in 3 weeks", "24 weeks pregnant", "3 weeks overdue".
 * Bare weeks are an age when the past is expected, and weeks of pregnancy when the future is. When it could be either, up to
 * twelve weeks are an age, from twenty they are a pregnancy (by then ages are told in months), and between the two they say
 * too little: nobody should be told of a birth that has not been.
 */
export const spanDate: DateRule = (around, at) => {
  const span = spanAt(around.tokens, at, mayStandAlone(around, at))
  if (span === undefined) return undefined
  const { date, is } = meant(around, at, span) ?? {}
  return guessed(date, span.end - at, is)
}

type Meant = { readonly date: LocalDate | undefined; readonly is: 'born' | 'due' }

const longestAgeInWeeks = 12
const fewestWeeksSurelyPregnant = 20
// Before this, a pregnancy is seldom told in weeks: "2 weeks" of a baby to come are the weeks still to wait.
const fewestWeeksPregnant = 4

const meant = (around: Around, at: number, span: Span): Meant | undefined => {
  const { says, today, direction } = around
  const before: Meant = { date: shifted(today, span, -1), is: 'born' }
  const after: Meant = { date: shifted(today, span, 1), is: 'due' }
  const weeks = span.of.week
  const inWeeks = span.units[0] === 'week'
  const isAhead = previous(around, at)?.is === 'ahead' || says('left')
  if (says('overdue')) return { ...before, is: 'due' }
  if (isAhead) return after
  if (says('pregnant')) return says('ago') ? undefined : { date: dueAt(today, span), is: 'due' }
  if (says('ago') || says('old')) return before
  // "born at 32 weeks" tells how early the birth was, not when.
  if (says('born')) return inWeeks && weeks >= 22 ? undefined : before
  if (direction === 'past') return before
  if (direction === 'future') {
    if (inWeeks) return weeks < fewestWeeksPregnant ? after : { date: dueAt(today, span), is: 'due' }
    return span.units[0] === 'day' && span.of.day <= 42 ? after : undefined
  }
  if (!inWeeks || weeks <= longestAgeInWeeks) return before
  return weeks < fewestWeeksSurelyPregnant ? undefined : { date: dueAt(today, span), is: 'due' }
}

/** Halves become whole smaller units: half a year is six months, half a month fifteen days, half a week three. */
const shifted = (today: LocalDate, { of }: Span, way: 1 | -1): LocalDate | undefined =>
  daysFrom(today, {
    years: way * Math.floor(of.year),
    months: way * (Math.floor(of.month) + Math.round((of.year % 1) * 12)),
    weeks: way * Math.floor(of.week),
    days: way * (Math.floor(of.day) + Math.round((of.month % 1) * 30) + Math.floor((of.week % 1) * 7)),
  })

const isQuiet = (token: Token | undefined): boolean =>
  token?.is === 'filler' || token?.is === 'about' || token?.is === 'article'

const previous = ({ tokens }: Around, at: number): Token | undefined => {
  let place = at - 1
  while (place > at - 4 && isQuiet(tokens[place])) place -= 1
  return tokens[place]
}

/** "month old", "rok temu", "miesiąc": a unit that is one by itself, because of what stands beside it or because nothing does. */
const mayStandAlone = (around: Around, at: number): boolean => {
  const { tokens } = around
  const token = tokens[at]
  const before = tokens[at - 1]?.is
  if (token?.is !== 'unit' || before === 'number' || before === 'unknown') return false
  const next = tokens[at + 1]
  const beside = [previous(around, at), next, next?.is === 'joiner' ? tokens[at + 2] : undefined]
  if (beside.some((one) => one?.is === 'old' || one?.is === 'ago' || one?.is === 'ahead' || one?.is === 'half'))
    return true
  return tokens.length < 8 && tokens.every((one, index) => index === at || isQuiet(one))
}
