import type { ConversationService } from '../conversation/makeConversations.ts'
import type { Tasks } from '../ledger/tasks/ports.ts'
import type { Lives } from '../referrals/ports.ts'
import type { Clock, Instant } from '../time/instant.ts'
import type { Team } from './loadTeams.ts'
import { rulesOf } from './rulesOf.ts'
import type { Sweep } from './runSweeps.ts'

type SweepsOf = {
  readonly conversations: Pick<ConversationService, 'expire' | 'takeUnsaved'>
  readonly tasks: Pick<Tasks, 'escalate'>
  readonly lives: Pick<Lives, 'fallDue' | 'lookAgain' | 'readHolds'>
  /** What belongs to no family and is past its time. */
  readonly retention: {
    readonly sweep: (keepDays: (team: string) => number | undefined, now: Instant) => Promise<unknown>
  }
  /** What an administrator erases meanwhile. */
  readonly cases: { readonly eraseLate: (now: Instant) => Promise<unknown> }
  /** What the parent's page holds in memory for a few minutes. */
  readonly pages: { readonly forgetOld: () => number }
  readonly teams: ReadonlyMap<string, Team>
  readonly now: Clock
  readonly failed: (cause: unknown) => void
}

const minute = 60_000

/** Everything that falls due by the clock alone. Any number of processes may do so at the same time. */
export const sweepsOf = (parts: SweepsOf): readonly Sweep[] => {
  const { conversations, tasks, lives, retention, cases, pages, teams, now, failed } = parts
  const policyOf = (team: string) => teams.get(team)?.policy
  const rules = rulesOf(teams)
  /** Told of once: it is come upon at every sweep, and stays as it is until somebody puts its key back. */
  const told = new Set<string>()
  const unread = (id: string, cause: unknown): void => {
    if (!told.has(id)) failed(cause)
    told.add(id)
  }
  return [
    { millis: minute, work: () => conversations.expire(), failed },
    { millis: minute, work: () => conversations.takeUnsaved(), failed },
    { millis: minute, work: async () => pages.forgetOld(), failed },
    {
      millis: minute / 2,
      // A team whose policy is gone still has tasks: they are a clinical lead's.
      work: () =>
        tasks.escalate(
          ({ team }) => ({ deputy: policyOf(team)?.alerts.deputy ?? 'clinical-lead', effects: [] }),
          now(),
        ),
      failed,
    },
    { millis: minute, work: () => lives.fallDue(rules, now(), unread), failed },
    { millis: minute, work: () => lives.lookAgain(rules, now()), failed },
    { millis: minute, work: () => lives.readHolds(now(), unread), failed },
    { millis: minute / 6, work: () => cases.eraseLate(now()), failed },
    { millis: 10 * minute, work: () => retention.sweep((team) => policyOf(team)?.drafts.keepDays, now()), failed },
  ]
}
