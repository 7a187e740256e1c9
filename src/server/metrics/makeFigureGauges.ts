import { Gauge, type Registry } from 'prom-client'
import type { LedgerCount } from '../../ledger/ports.ts'
import { keptFor } from '../keptFor.ts'
import type { Ready } from '../readiness/readiness.ts'

/** What only the database knows. */
export type Figures = {
  readonly effects: readonly LedgerCount[]
  readonly tasks: {
    readonly open: number
    readonly untaken: number
    readonly overdue: number
    /** How long the oldest overdue one has been due. */
    readonly oldestOverdueSeconds: number
  }
  /** Referrals whose day for a decision has passed in their team's zone without one. */
  readonly undecided: readonly { readonly team: string; readonly count: number }[]
  /** Referrals whose day to be looked at again has passed in their team's zone, by where they stand. None: not there. */
  readonly looks: readonly { readonly team: string; readonly state: string; readonly count: number }[]
  /** Conversations whose words are kept: unfinished ones, and those in which something was sent lately. */
  readonly conversations: number
}

type FiguresOf = {
  readonly figures: () => Promise<Figures>
  readonly ready: Ready
  readonly millis: () => number
  /** Prometheus gives up after 10 seconds: it is answered well before, without what the database did not say. */
  readonly limitMs?: number
}

/** Several Prometheus servers, and people who look by hand, cost the database one look. */
const keepMs = 5_000

/** Before each scrape: reads what the database knows into gauges, or takes them away, so that nothing old is shown as now. */
export const makeFigureGauges = (
  registry: Registry,
  { figures, ready, millis, limitMs = 2_000 }: FiguresOf,
): (() => Promise<void>) => {
  const registers = [registry]
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers })

  const up = gauge('attune_up_store', 'Whether the database answers and takes writes: 1 or 0.')
  const checks = gauge('attune_check_ok', 'Each check of /readyz: 1 or 0.', ['check'])
  const effects = gauge('attune_ledger_effects', 'Effects to leave within a day or in doubt, by how late they are.', [
    'status',
    'late',
  ])
  const open = gauge('attune_tasks_open', 'Tasks not done.')
  const untaken = gauge('attune_tasks_untaken', 'Tasks not done that nobody has in hand.')
  const overdue = gauge('attune_tasks_overdue', 'Tasks not done and past their time.')
  const oldest = gauge('attune_tasks_overdue_oldest_seconds', 'How long the oldest overdue task has been due.')
  const undecided = gauge('attune_decisions_overdue', 'Referrals past the day of their decision without one.', ['team'])
  const looks = gauge('attune_looks_overdue', 'Referrals past the day to look at them again, by state.', [
    'team',
    'state',
  ])
  const conversations = gauge('attune_conversations_kept', 'Conversations whose words are kept, up to 100,000.')
  const labelled = [effects, undecided, looks]
  const single = [open, untaken, overdue, oldest, conversations]

  const show = (now: Figures): void => {
    for (const { status, late, count } of now.effects) effects.set({ status, late }, count)
    open.set(now.tasks.open)
    untaken.set(now.tasks.untaken)
    overdue.set(now.tasks.overdue)
    oldest.set(now.tasks.oldestOverdueSeconds)
    for (const { team, count } of now.undecided) undecided.set({ team }, count)
    for (const { team, state, count } of now.looks) looks.set({ team, state }, count)
    conversations.set(now.conversations)
  }

  const kept = keptFor({
    ask: () => figures().catch(() => undefined),
    late: () => undefined,
    keepMs,
    limitMs,
    millis,
  })
  return async () => {
    const [now, readiness] = await Promise.all([kept(), ready().catch(() => undefined)])
    const found = typeof readiness === 'object' ? readiness.checks : []
    for (const { name, status } of found) checks.set({ check: name }, status === 'ok' ? 1 : 0)
    // A database that answers and takes no write is of no use to anybody.
    const takesWrites = !found.some(({ name, status }) => name === 'database' && status !== 'ok')
    up.set(now !== undefined && takesWrites ? 1 : 0)
    for (const one of labelled) one.reset()
    // Reset, a gauge without labels would show 0: removed, it shows nothing.
    for (const one of single) one.remove()
    if (now !== undefined) show(now)
  }
}
