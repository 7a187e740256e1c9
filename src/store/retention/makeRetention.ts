import { type Instant, plusMillis } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { destroyDoomed } from '../turns/destroyDoomed.ts'
import { sweepEffects } from './sweepEffects.ts'
import { sweepTasks } from './sweepTasks.ts'

export type Retention = {
  /**
   * Deletes what has ended, belongs to no case and is past its time, and destroys the keys it was sealed by:
   * - a task that was done, `keepDaysOf` its team (the policy's `drafts.keepDays`) after it was done. It holds words of
   *   somebody who sent nothing, and the privacy page promises that such words go after so many days;
   * - an effect that will not move again, 90 days after it last did.
   *
   * What belongs to a case is part of the family's record and goes with it (`cases.erase`), effects and tasks alike. Who
   * did what and when stays in `events`, which hold nothing about anybody.
   *
   * Bounded: the next sweep takes the rest. Any number of processes may do so.
   */
  readonly sweep: (keepDaysOf: (team: string) => number | undefined, now: Instant) => Promise<Swept>
}

/** How many were deleted. */
type Swept = { readonly tasks: number; readonly effects: number }

/** The longest a policy may say: what holds for a team whose policy is not there any more. */
const longestKeepDays = 365
/** Long after every receipt, and long enough to answer a complaint about a text or a bill for it. */
const effectDays = 90
const dayInMillis = 86_400_000

export const makeRetention = (parts: StoreParts): Retention => ({
  sweep: async (keepDaysOf, now) => {
    const daysAgo = (days: number): Instant => plusMillis(now, -days * dayInMillis)
    const tasks = await sweepTasks(parts, (team) => daysAgo(keepDaysOf(team) ?? longestKeepDays))
    const effects = await sweepEffects(parts, daysAgo(effectDays))
    if (tasks + effects > 0) await destroyDoomed(parts)
    return { tasks, effects }
  },
})
