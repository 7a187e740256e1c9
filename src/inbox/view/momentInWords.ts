import { DateTime } from 'luxon'
import { inbox } from '../../../locales/en/inbox.ts'
import { dayOf, type Instant } from '../../time/instant.ts'
import { dayInWords } from './dayInWords.ts'

/** "today 14:05", or "Tuesday 17 November 2026 09:30", by the clock of the team's zone. */
export const momentInWords = (at: Instant, now: Instant, zone: string): string => {
  const time = timeInWords(at, zone)
  const day = dayOf(at, zone)
  return day === dayOf(now, zone) ? inbox.moment.today(time) : `${dayInWords(day)} ${time}`
}

const timeInWords = (at: Instant, zone: string): string => DateTime.fromISO(at, { zone }).toFormat('HH:mm')
