import { addWorkingMinutes } from '../ledger/tasks/addWorkingMinutes.ts'
import { ageAdvice } from '../policy/ageAdvice.ts'
import { areaAdvice } from '../policy/areaAdvice.ts'
import type { Checklist } from '../policy/checklist.ts'
import { countFactors } from '../policy/countFactors.ts'
import { decideBy } from '../policy/decideBy.ts'
import { mayShow } from '../policy/mayShow.ts'
import type { Policy } from '../policy/policy.ts'
import { signpostsFor } from '../policy/signpostsFor.ts'
import { urgentHelp } from '../policy/urgentHelp.ts'
import { workingDue } from '../policy/workingDue.ts'
import { weekdays } from '../policy/workingWeek.ts'
import { dayOf, type Instant } from '../time/instant.ts'
import type { TeamAtWork } from './world.ts'

/**
 * A team's policy as a conversation uses it. Facts that depend on the day are read for `today`, in the team's zone.
 * Without a checklist the forms give no advice on ticked factors.
 */
export const teamAtWork = (
  policy: Policy,
  policyHash: string,
  now: Instant,
  drama: boolean,
  checklist?: Checklist,
): TeamAtWork => {
  const today = dayOf(now, policy.zone)
  return {
    id: policy.id,
    name: policy.name,
    policyHash,
    facts: {
      nation: policy.nation,
      ageFit: (baby) => ageAdvice(policy, baby, today),
      areaFit: (area) => areaAdvice(policy, area),
      signposts: (need, area) =>
        area === undefined ? (policy.directory[need] ?? []) : signpostsFor(policy, need, area),
      protectionPlan: policy.childProtectionPlan,
      ...(checklist === undefined
        ? {}
        : { checklistAdvice: (ticked: readonly string[]) => countFactors(checklist, ticked, policy.checklist) }),
      drama,
    },
    keepDays: policy.drafts.keepDays,
    decisionDays: policy.decision.workingDays,
    alerts: {
      owner: policy.alerts.owner,
      due: (at) => addWorkingMinutes(policy, at, policy.alerts.minutes),
    },
    languages: policy.languages,
    today,
    dayOf: (at) => dayOf(at, policy.zone),
    decideBy: (sentAt) => decideBy(policy, sentAt),
    workingDue: (at, days) => workingDue(policy, at, days),
    hours: {
      days: policy.workingWeek.days.map((day) => weekdays.indexOf(day) + 1).toSorted(),
      opens: policy.workingWeek.opens,
      closes: policy.workingWeek.closes,
    },
    // Only the demo hears numbers kept for fiction, and only there are helplines shown that nobody has checked.
    urgentLines: (category) => urgentHelp(policy, category).filter((line) => mayShow(line, !drama)),
  }
}
