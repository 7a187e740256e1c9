import type { Instant } from '../../time/instant.ts'
import { carryOut } from './carryOut.ts'
import type { CaseParts } from './caseParts.ts'
import type { Erasure, ErasureReason } from './erasure.ts'
import { type CaseExport, exportCase } from './exportCase.ts'
import { findCase } from './findCase.ts'
import { replayErasures } from './replayErasures.ts'

type Absent = { readonly is: 'unknown' } | { readonly is: 'erased'; readonly at: Instant }

/** What an administrator does with a whole case. `which` is a reference, or the id of a case. */
export type Cases = {
  readonly export: (
    which: string,
    now: Instant,
  ) => Promise<{ readonly is: 'found'; readonly held: CaseExport } | Absent>
  /** For ever, from every backup that is restored from now on. */
  readonly erase: (
    which: string,
    reason: ErasureReason,
    now: Instant,
  ) => Promise<{ readonly is: 'done'; readonly erasure: Erasure } | Absent>
  /** Carries out entries of a copy of the erasure list. */
  readonly eraseAll: (erasures: readonly Erasure[]) => Promise<void>
  /** The erasure list, and where it is kept beside the records and the keys. */
  readonly erasures: () => Promise<{ readonly place: string; readonly entries: readonly Erasure[] }>
}

export const makeCases = (parts: CaseParts): Cases => ({
  export: async (which, now) => {
    const found = await findCase(parts.driver, which)
    return found.is === 'found' ? { is: 'found', held: await exportCase(parts, found.caseId, now) } : found
  },
  erase: async (which, reason, now) => {
    const found = await findCase(parts.driver, which)
    if (found.is !== 'found') return found
    const erasure = await carryOut(parts, { caseId: found.caseId, keyIds: [], erasedAt: now, reason })
    return { is: 'done', erasure }
  },
  eraseAll: async (erasures) => {
    await parts.list.add(erasures)
    await replayErasures(parts)
  },
  erasures: async () => ({ place: parts.list.place, entries: await parts.list.all() }),
})
