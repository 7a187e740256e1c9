import { DateTime } from 'luxon'
import { addWorkingDays } from '../../policy/addWorkingDays.ts'
import { isWorkingDay } from '../../policy/isWorkingDay.ts'
import { plusDays } from '../../policy/plusDays.ts'
import type { Policy } from '../../policy/policy.ts'
import { dayOf, type Instant, instantOf, type LocalDate } from '../../time/instant.ts'

/**
 * The instant when so many minutes of the team's working time have passed since `from`: nights, closed days and bank
 * holidays do not count. Hours are the team's own clock, so a day on which the clocks change has as many as it has.
 *
 * @param minutes at least 1
 * @example addWorkingMinutes(policy, fridayAt1650, 30) // Monday 09:20 for a team that works 9 to 5
 */
export const addWorkingMinutes = (policy: Policy, from: Instant, minutes: number): Instant => {
  let left = minutes * 60_000
  let day = dayOf(from, policy.zone)
  let at = Date.parse(from)
  for (;;) {
    if (isWorkingDay(policy, day)) {
      const opens = Math.max(at, clockOn(policy, day, policy.workingWeek.opens))
      const room = clockOn(policy, day, policy.workingWeek.closes) - opens
      if (room >= left) return instantOf(opens + left)
      left -= Math.max(0, room)
    }
    day = addWorkingDays(policy, plusDays(day, 1), 0)
    at = 0
  }
}

const clockOn = ({ zone }: Policy, day: LocalDate, clock: string): number =>
  DateTime.fromISO(`${day}T${clock}`, { zone }).toMillis()
