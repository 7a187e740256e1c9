import type { Checklist, Thresholds } from './checklist.ts'

export type Counted = {
  readonly significant: readonly string[]
  readonly others: readonly string[]
  readonly rule: Thresholds
  readonly meets: boolean
}

/**
 * The ticks, sorted into the two kinds, beside the rule they are read by: one significant factor, or four others
 * (001:2554), both numbers the team's (`policy.checklist`; without it, the list's own). Advice that anybody can verify by
 * counting, never a score (001:1310): a concern about the relationship is reason enough with no tick at all (003:76).
 * Ids the list does not know are left out; a tick given twice counts once.
 */
export const countFactors = (
  checklist: Checklist,
  ticked: readonly string[],
  rule: Thresholds = checklist.thresholds,
): Counted => {
  const chosen = checklist.items.filter((item) => ticked.includes(item.id))
  const significant = chosen.filter((item) => item.significant).map((item) => item.id)
  const others = chosen.filter((item) => !item.significant).map((item) => item.id)
  return { significant, others, rule, meets: significant.length >= rule.significant || others.length >= rule.others }
}
