import { type Instant, plusMillis } from '../../time/instant.ts'

/** Wrong words so far, for one code or one conversation. `until`: nothing is looked at before then. */
export type Tries = { readonly count: number; readonly at: Instant; readonly until: Instant }

const minute = 60_000
/** A day without any try, and they are forgotten. So no 24 hours ever hold more than the table has lines. */
const dayInMillis = 24 * 60 * minute

/** Minutes to wait after the first wrong word, the second, and so on. After the last line it is a person's to do. */
export const waits = [0, 0, 5, 10, 20, 40, 80, 160, 320, 1_440] as const

export type Spent =
  | { readonly is: 'may'; readonly after: Tries; readonly isLast: boolean }
  | { readonly is: 'locked'; readonly minutes: number }

/**
 * Spends one try, or says how long to wait. It is spent before the word is looked at, so that tries made at once are all
 * counted; a right word gives it back.
 *
 * @example spendTry({ count: 3, at: '…T10:00', until: '…T10:05' }, '…T10:01') // { is: 'locked', minutes: 4 }
 */
export const spendTry = (before: Tries | undefined, now: Instant): Spent => {
  const known = before !== undefined && now < forgottenAt(before) ? before : undefined
  if (known !== undefined && now < known.until) return { is: 'locked', minutes: minutesTo(known.until, now) }
  // Never more than the table has lines, also when a clock was set back.
  const count = Math.min((known?.count ?? 0) + 1, waits.length)
  const until = plusMillis(now, (waits[count - 1] ?? 1_440) * minute)
  return { is: 'may', after: { count, at: now, until }, isLast: count === waits.length }
}

export const forgottenAt = ({ at }: Tries): Instant => plusMillis(at, dayInMillis)

/** Whole minutes, at least one. */
export const minutesTo = (until: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / minute))
