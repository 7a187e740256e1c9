import type { LocalDate } from '../time/instant.ts'

const dayInMillis = 86_400_000

/** Whole calendar days from one day to another; negative when `to` is the earlier. In UTC, where every day is 24 hours long. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / dayInMillis
