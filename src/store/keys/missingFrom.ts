import type { Erasure } from './erasure.ts'
import { joinErasures } from './joinErasures.ts'

/** What a place that knows `known` has still to learn of `asked`: whole entries, each with the keys of both. */
export const missingFrom = (known: readonly Erasure[], asked: readonly Erasure[]): readonly Erasure[] => {
  const byCase = new Map(joinErasures(known).map((one) => [one.caseId, new Set(one.keyIds)]))
  return joinErasures([...known, ...asked]).filter(({ caseId, keyIds }) => {
    const keys = byCase.get(caseId)
    return keys === undefined || keyIds.some((id) => !keys.has(id))
  })
}
