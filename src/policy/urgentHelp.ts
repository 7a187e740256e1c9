import type { UrgentCategory } from '../words/floor/finding.ts'
import { linesFor } from './linesFor.ts'
import type { Policy } from './policy.ts'
import type { LineGroup, UrgentLine } from './urgentLine.ts'

/** What follows 999, by what the words may mean. For a clinical safety officer to confirm. */
const after999 = {
  /** A body in danger: no line to listen may come between the reader and 999. */
  medical: [],
  'danger-to-baby': ['mental-health', 'listening', 'child'],
  'danger-to-self': ['mental-health', 'listening'],
  /** A helpline's name on a screen somebody else may read can do harm; 999 is never withheld (facts 4.4, 5). */
  'danger-from-someone': [],
  'danger-to-other': ['mental-health', 'listening'],
  'mind-changing': ['mental-health', 'listening'],
  loss: ['listening'],
} as const satisfies Readonly<Record<UrgentCategory, readonly LineGroup[]>>

/**
 * The lines to show at once for a kind of danger, 999 always first, for the team's nation only. Never an abuse helpline.
 * Without a category: what stands behind "urgent help" on every page, the line about a child among it. For somebody known to be under 19, wherever there
 * is a line to listen there is Childline too.
 *
 *     urgentHelp(sample, 'danger-to-self').map((line) => line.id) // ['999', 'nhs-111-2', 'samaritans', 'shout']
 */
export const urgentHelp = (
  policy: Policy,
  category: UrgentCategory = 'danger-to-baby',
  isUnder19 = false,
): readonly UrgentLine[] => {
  const groups: readonly LineGroup[] = after999[category]
  const emergency = linesFor(policy, 'emergency').toSorted((a, b) => Number(b.id === '999') - Number(a.id === '999'))
  const young = isUnder19 && groups.includes('listening') ? linesFor(policy, 'young') : []
  return [...emergency, ...groups.flatMap((group) => linesFor(policy, group)), ...young]
}
