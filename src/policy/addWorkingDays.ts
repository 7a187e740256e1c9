import type { LocalDate } from '../time/instant.ts'
import { isWorkingDay } from './isWorkingDay.ts'
import { plusDays } from './plusDays.ts'
import type { Policy } from './policy.ts'

/**
 * The `n`th working day after `day`; before it when `n` is negative. `day` itself is never counted, and the answer is
 * never a closed day: with 0 it is `day`, or the next working day when `day` is closed. `n` is a whole number.
 */
export const addWorkingDays = (policy: Policy, day: LocalDate, n: number): LocalDate => {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; left -= 1) at = toWorkingDay(policy, plusDays(at, step), step)
  return toWorkingDay(policy, at, step)
}

const toWorkingDay = (policy: Policy, from: LocalDate, step: 1 | -1): LocalDate => {
  let at = from
  // Ends: a week has a working day, and closed days and holidays are finite lists.
  while (!isWorkingDay(policy, at)) at = plusDays(at, step)
  return at
}
