import type { Erasure } from './erasure.ts'

/** Entries from several places as one a case, with the keys of all of them: what one place knows, all know. */
export const joinErasures = (entries: readonly Erasure[]): readonly Erasure[] => {
  const byCase = new Map<string, Erasure>()
  for (const entry of entries) {
    const known = byCase.get(entry.caseId)
    byCase.set(entry.caseId, {
      ...(known ?? entry),
      keyIds: [...new Set([...(known?.keyIds ?? []), ...entry.keyIds])],
    })
  }
  return [...byCase.values()]
}
