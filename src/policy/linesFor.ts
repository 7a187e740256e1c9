import type { Policy } from './policy.ts'
import type { LineGroup, UrgentLine } from './urgentLine.ts'
import { urgentLines } from './urgentLines.ts'

/** Every line of one group for the team's nation, the team's own first, each with the check the team recorded. */
export const linesFor = (policy: Policy, group: LineGroup): readonly UrgentLine[] => [
  ...policy.urgentHelp.local.filter((line) => line.group === group),
  ...urgentLines
    .filter((line) => line.group === group && line.nations.includes(policy.nation))
    .map(({ nations: _, ...line }) => ({ ...line, checked: checkOf(policy, line) })),
]

/** A check is of a number, not of a name: when the house list changes the number, the old check no longer counts. */
const checkOf = (policy: Policy, line: UrgentLine): UrgentLine['checked'] => {
  const check = policy.urgentHelp.checked.find((one) => one.line === line.id && one.number === line.number)
  return check === undefined ? line.checked : { on: check.on, by: check.by }
}
