import { DateTime } from 'luxon'
import { inbox } from '../../../locales/en/inbox.ts'
import { dayOf, type Instant } from '../../time/instant.ts'
import { dayInWords } from './dayInWords.ts'
import type { Due } from './decisionDue.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** When a task is due, in words, by the clock of the team's zone. Rounded down when late and when near. */
export const taskDue = (dueAt: Instant, now: Instant, zone: string): Due => {
  const left = Date.parse(dueAt) - Date.parse(now)
  return left < 0 ? { words: late(-left), isOverdue: true } : { words: ahead(dueAt, now, zone, left), isOverdue: false }
}

const late = (by: number): string => {
  if (by < hour) return inbox.due.minutesLate(Math.max(1, Math.floor(by / minute)))
  if (by < day) return inbox.due.hoursLate(Math.floor(by / hour))
  return inbox.due.daysLate(Math.floor(by / day))
}

const ahead = (dueAt: Instant, now: Instant, zone: string, left: number): string => {
  if (left < minute) return inbox.due.now
  if (left < hour) return inbox.due.minutes(Math.floor(left / minute))
  const due = DateTime.fromISO(dueAt, { zone })
  const time = due.toFormat('HH:mm')
  // Calendar days, not spans of 24 hours: a clock change must not turn tomorrow into the day after.
  if (dayOf(dueAt, zone) === dayOf(now, zone)) return inbox.due.today(time)
  const tomorrow = DateTime.fromISO(now, { zone }).plus({ days: 1 }).toISODate()
  if (dayOf(dueAt, zone) === tomorrow) return inbox.due.tomorrow(time)
  return inbox.due.on(dayInWords(dayOf(dueAt, zone)), time)
}
