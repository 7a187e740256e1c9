import type { LocalDate } from '../../../time/instant.ts'
import { daysFrom } from './calendar.ts'
import { type Around, type DateRule, type Found, guessed } from './dateRule.ts'
import type { Span } from './spanAt.ts'

/** From the first day of the last period to the due date, as every antenatal record counts it. */
const wholePregnancyDays = 280
const longestWeeks = 43
const daysInMonth = 30.44

/** The due date of someone so many weeks and days, or months, along today. Nothing when nobody is that far along. */
export const dueAt = (today: LocalDate, { of, units }: Pick<Span, 'of' | 'units'>): LocalDate | undefined => {
  if (units.includes('year') || of.week > longestWeeks || of.month > 10) return undefined
  const along = Math.round(of.week * 7 + of.month * daysInMonth + of.day)
  return along < 1 ? undefined : daysFrom(today, { days: wholePregnancyDays - along })
}

/**
 * A place in pregnancy: `24+3`, `24/40`, `week 24`, `24 tydzień`, `الأسبوع ٢٤`, `24th week`, "pregnant, fifth month".
 * A week by its number is an age instead when an age is expected or said, and nothing beside "born".
 */
export const pregnancyDate: DateRule = (around, at) => inFigures(around, at) ?? byNumber(around, at)

/** The ways midwives write it: 24 weeks and 3 days, or 24 weeks of 40. */
const inFigures = ({ tokens, today, says }: Around, at: number): Found | undefined => {
  const [weeks, sign, days, next, last] = tokens.slice(at, at + 5)
  if (weeks?.is !== 'number' || weeks.digits === 0 || weeks.digits > 2) return undefined
  if (sign?.is !== 'sign' || days?.is !== 'number' || days.digits === 0) return undefined
  const isOfForty = (one: typeof sign | typeof next, other: typeof next) =>
    one?.is === 'sign' && one.sign === '/' && other?.is === 'number' && other.value === 40
  if (isOfForty(sign, days) && next?.is !== 'sign')
    return says('born') ? undefined : guessed(dueAt(today, weeksOf(weeks.value, 0)), 3, 'due')
  if (sign.sign !== '+' || days.digits !== 1 || days.value > 6) return undefined
  const more = isOfForty(next, last) ? 2 : next?.is === 'unit' && next.unit === 'week' ? 1 : 0
  return says('born') ? undefined : guessed(dueAt(today, weeksOf(weeks.value, days.value)), 3 + more, 'due')
}

const byNumber = (around: Around, at: number): Found | undefined => {
  const { tokens, today, direction, says } = around
  const numbered = numberedUnit(tokens.slice(at, at + 3))
  if (numbered === undefined) return undefined
  const { value, unit } = numbered
  if (unit === 'month') return says('pregnant') ? guessed(dueAt(today, monthsOf(value)), 2, 'due') : undefined
  if (says('born')) return undefined
  const isAge = says('old') || says('ago') || (direction === 'past' && !says('overdue'))
  return isAge
    ? guessed(daysFrom(today, { weeks: -value }), 2, 'born')
    : guessed(dueAt(today, weeksOf(value, 0)), 2, 'due')
}

/** "24th week", "week 24" and "24 tydzień" name one week; "24 weeks" counts them, and is a span. */
const numberedUnit = ([first, second, third]: Around['tokens']):
  | { readonly value: number; readonly unit: 'week' | 'month' }
  | undefined => {
  const isNumberFirst = first?.is === 'number'
  const number = isNumberFirst ? first : second
  const unit = isNumberFirst ? second : first
  if (number?.is !== 'number' || unit?.is !== 'unit' || !Number.isInteger(number.value)) return undefined
  if (unit.unit !== 'week' && unit.unit !== 'month') return undefined
  // One, two and three weeks have this form too in Polish: "1 tydzień".
  const names = isNumberFirst ? number.ordinal || (unit.which && number.value > 3) : third?.is !== 'unit'
  return names ? { value: number.value, unit: unit.unit } : undefined
}

const weeksOf = (week: number, day: number) => ({ of: { day, week, month: 0, year: 0 }, units: ['week'] as const })
const monthsOf = (month: number) => ({ of: { day: 0, week: 0, month, year: 0 }, units: ['month'] as const })
