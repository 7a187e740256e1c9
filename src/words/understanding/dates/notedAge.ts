import { daysBetween, daysFrom, nearestDay } from './calendar.ts'
import { type DateRule, guessed } from './dateRule.ts'

/**
 * An age as health records note it: `3/52` is three weeks, `5/12` five months. The weeks can be nothing else. The months may
 * be a day in December as well: they are an age only where a birth is expected and that day lies most of a year back.
 */
export const notedAge: DateRule = ({ tokens, today, direction, says }, at) => {
  const [count, sign, of, next] = tokens.slice(at, at + 4)
  if (count?.is !== 'number' || count.digits === 0 || count.digits > 2 || of?.is !== 'number' || of.digits !== 2)
    return undefined
  if (sign?.is !== 'sign' || sign.sign !== '/' || next?.is === 'sign' || next?.is === 'number') return undefined
  if (direction === 'future' || count.value < 1) return undefined
  if (of.value === 52) return guessed(daysFrom(today, { weeks: -count.value }), 3, 'born')
  if (of.value !== 12 || count.value > 11 || direction !== 'past' || says('born')) return undefined
  const day = nearestDay(of.value, count.value, 'past', today)
  return day === undefined || daysBetween(day, today) < longAgo
    ? undefined
    : guessed(daysFrom(today, { months: -count.value }), 3, 'born')
}

/** Nine months: of a day so far back people write the year, and of a baby so old the month in words. */
const longAgo = 270
