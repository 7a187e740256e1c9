import { contentHash } from '../policy/contentHash.ts'
import { linesFor } from '../policy/linesFor.ts'
import { mayShow } from '../policy/mayShow.ts'
import type { Policy } from '../policy/policy.ts'
import { lineGroups, type UrgentLine } from '../policy/urgentLine.ts'
import { workingDue } from '../policy/workingDue.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { Instant } from '../time/instant.ts'

type HelplineChecks = {
  readonly mode: 'demo' | 'live'
  readonly policies: readonly Policy[]
  /** Stores a task of a team's own, once for each id. */
  readonly ask: (team: string, task: NewTask, now: Instant) => Promise<unknown>
  readonly now: Instant
}

/** Working days. Until it is done, families see fewer ways to help. */
const days = 2

/**
 * Asks each team, once for the same numbers, to check the helplines that its families are not shown (`mayShow`). It is
 * asked again when a number changes; in the demo never. The log has said it already (`liveProblems`).
 */
export const askHelplineChecks = async ({ mode, policies, ask, now }: HelplineChecks): Promise<void> => {
  if (mode !== 'live') return
  for (const policy of policies) {
    const withheld = lineGroups.flatMap((group) => linesFor(policy, group)).filter((line) => !mayShow(line, true))
    if (withheld.length > 0) await ask(policy.id, taskFor(policy, withheld, now), now)
  }
}

const taskFor = (policy: Policy, lines: readonly UrgentLine[], now: Instant): NewTask => ({
  id: `helplines-${policy.id}-${contentHash(lines.map(({ id, number }) => [id, number])).slice(0, 16)}`,
  what: 'helpline-check',
  urgency: 'soon',
  owner: policy.alerts.owner,
  dueAt: workingDue(policy, now, days),
  detail: {
    todo: 'These helplines are not shown to anybody until they are checked. Compare each number with its owner, then have it written down under urgentHelp.checked in the team’s policy.',
    helplines: lines.map(
      ({ name, number, press }) => `${name}: ${number}${press === undefined ? '' : `, then ${press}`}`,
    ),
  },
})
