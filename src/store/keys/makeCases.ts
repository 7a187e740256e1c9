import type { Instant } from '../../time/instant.ts'
import { carryOut } from './carryOut.ts'
import type { CaseParts } from './caseParts.ts'
import { eraseLate } from './eraseLate.ts'
import type { Erasure, ErasureReason } from './erasure.ts'
import { exportHeld, type HeldExport } from './exportHeld.ts'
import { findHeld, type Subject } from './findHeld.ts'
import { isDangerOpen } from './isDangerOpen.ts'
import { type HeldLine, listHeld } from './listHeld.ts'
import type { LookFor } from './lookedFor.ts'
import { replayErasures } from './replayErasures.ts'
import { type Searched, searchHeld } from './searchHeld.ts'
import { sentInstead } from './sentInstead.ts'

type Erased = {
  readonly is: 'done'
  readonly subject: Subject
  readonly keys: number
  /** References of what was sent from there, perhaps in that very moment: a referral is erased by its own name only. */
  readonly sent: readonly string[]
}
type Absent = { readonly is: 'unknown' } | { readonly is: 'erased'; readonly at: Instant }

/**
 * What an administrator does with everything held on somebody. `which` is a reference, a code, or the id of a case; or of a
 * conversation, a task or an effect that belongs to none.
 */
export type Cases = {
  /** Whether there is such a thing, before anything is done with several. */
  readonly find: (which: string) => Promise<{ readonly is: 'found'; readonly subject: Subject } | Absent>
  /** What is held with a number; `undefined` for what is no such number. */
  readonly search: (look: LookFor, now: Instant) => Promise<Searched | undefined>
  readonly list: (subjects: readonly Subject[], now: Instant) => Promise<readonly HeldLine[]>
  readonly export: (
    which: string,
    now: Instant,
  ) => Promise<{ readonly is: 'found'; readonly held: HeldExport } | Absent>
  /** Whether words of danger among it wait for somebody: asked before it is erased. */
  readonly isDangerOpen: (which: string) => Promise<boolean>
  /** For ever, from every backup that is restored from now on. */
  readonly erase: (which: string, reason: ErasureReason, now: Instant) => Promise<Erased | Absent>
  /** Carries out entries of a copy of the erasure list. */
  readonly eraseAll: (erasures: readonly Erasure[]) => Promise<void>
  /** For a running service, every few seconds: see the function of this name. */
  readonly eraseLate: (now: Instant) => Promise<number>
  /** The erasure list, and where it is kept beside the records and the keys. */
  readonly erasures: () => Promise<{ readonly place: string; readonly entries: readonly Erasure[] }>
}

export const makeCases = (parts: CaseParts): Cases => ({
  find: (which) => findHeld(parts, which),
  search: (look, now) => searchHeld(parts, look, now),
  list: (subjects, now) => listHeld(parts, subjects, now),
  export: async (which, now) => {
    const found = await findHeld(parts, which)
    return found.is === 'found' ? { is: 'found', held: await exportHeld(parts, found.subject, now) } : found
  },
  isDangerOpen: async (which) => {
    const found = await findHeld(parts, which)
    return found.is === 'found' && isDangerOpen(parts, found.subject)
  },
  erase: async (which, reason, now) => {
    const found = await findHeld(parts, which)
    if (found.is !== 'found') return found
    const { subject } = found
    const { listed, destroyed } = await carryOut(parts, { caseId: subject.id, keyIds: [], erasedAt: now, reason })
    const sent = await sentInstead(parts.driver, subject.id, listed.keyIds)
    return { is: 'done', subject, keys: destroyed.length, sent }
  },
  eraseAll: async (erasures) => {
    await parts.list.add(erasures)
    await replayErasures(parts)
  },
  eraseLate: (now) => eraseLate(parts, now),
  erasures: async () => ({ place: parts.list.place, entries: await parts.list.all() }),
})
