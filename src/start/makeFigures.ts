import type { LedgerCount } from '../ledger/ports.ts'
import type { TaskCounts } from '../ledger/tasks/ports.ts'
import type { Policy } from '../policy/policy.ts'
import type { Counts } from '../referrals/counts.ts'
import { type Clock, dayOf, type Instant } from '../time/instant.ts'

type FiguresOf = {
  readonly ledger: { readonly counts: (now: Instant) => Promise<readonly LedgerCount[]> }
  readonly tasks: { readonly counts: (now: Instant) => Promise<TaskCounts> }
  readonly counts: Counts
  readonly policies: readonly Pick<Policy, 'id' | 'zone'>[]
  readonly now: Clock
}

/** What metrics show of the database: every team of the policies is there, also with nothing overdue. */
export const makeFigures =
  ({ ledger, tasks, counts, policies, now: clock }: FiguresOf) =>
  async () => {
    const now = clock()
    const [effects, { overdueSince, ...taskCounts }, late, looks, conversations] = await Promise.all([
      ledger.counts(now),
      tasks.counts(now),
      counts.undecided(now),
      counts.looks(now),
      counts.conversations(),
    ])
    return {
      effects,
      tasks: { ...taskCounts, oldestOverdueSeconds: overdueSince === undefined ? 0 : secondsSince(overdueSince, now) },
      undecided: policies.map(({ id, zone }) => {
        const today = dayOf(now, zone)
        const breached = late.filter(({ team, decideBy }) => team === id && decideBy < today)
        return { team: id, count: breached.reduce((sum, { count }) => sum + count, 0) }
      }),
      looks: policies.flatMap(({ id, zone }) => {
        const today = dayOf(now, zone)
        return byState(looks.filter(({ team, lookBy }) => team === id && lookBy < today)).map((one) => ({
          team: id,
          ...one,
        }))
      }),
      conversations,
    }
  }

const byState = (
  looks: readonly { readonly state: string; readonly count: number }[],
): readonly { readonly state: string; readonly count: number }[] =>
  [...Map.groupBy(looks, ({ state }) => state)].map(([state, of]) => ({
    state,
    count: of.reduce((sum, { count }) => sum + count, 0),
  }))

const secondsSince = (since: Instant, now: Instant): number =>
  Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000))
