import { inbox } from '../../../locales/en/inbox.ts'
import type { LocalDate } from '../../time/instant.ts'
import { dayInWords } from './dayInWords.ts'

/** When something is due, in words, and whether it is late: lateness is told in words too, never by colour alone. */
export type Due = { readonly words: string; readonly isOverdue: boolean }

/**
 * When the decision about a referral is due. `left` counts the team's working days from `today` to `day`: below zero
 * when late. Zero on another day happens around weekends and holidays, which take no working day.
 *
 * @example decisionDue(3, '2026-11-23', '2026-11-26').words // 'due in 3 working days, Thursday 26 November'
 */
export const decisionDue = (left: number, today: LocalDate, day: LocalDate): Due => {
  const words = dayInWords(day, day.slice(0, 4) === today.slice(0, 4) ? 'without-year' : 'with-year')
  if (day === today) return { words: inbox.decision.today(words), isOverdue: false }
  if (day < today)
    return { words: left < 0 ? inbox.decision.late(-left) : inbox.decision.lateWeekend(words), isOverdue: true }
  return { words: left > 0 ? inbox.decision.ahead(left, words) : inbox.decision.weekend(words), isOverdue: false }
}
