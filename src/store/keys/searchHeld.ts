import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { asciiDigits } from '../../words/understanding/asciiDigits.ts'
import { readRow } from '../readRow.ts'
import { lookupHashes } from '../sealing/lookupHashes.ts'
import type { StoreParts } from '../storeParts.ts'
import { conversationsWith } from './conversationsWith.ts'
import type { Subject } from './findHeld.ts'
import { type LookFor, lookedFor } from './lookedFor.ts'
import { recordsWith } from './recordsWith.ts'

/** What was looked through: whether the number stands in it, or `sealed` where it does not open and nobody can say. */
export type Note = (subject: Subject, stands: boolean | 'sealed') => void

/** `unread`: what does not open, or not whole, so that the number may stand in it too. */
export type Searched = { readonly found: readonly Subject[]; readonly unread: readonly Subject[] }

/**
 * Whatever is held with this number: cases by their look-ups; then, since no look-up leads to a number that somebody wrote
 * among other words, by opening everything: work for a command line, never for the service. `undefined` for what is no
 * such number.
 */
export const searchHeld = async (parts: StoreParts, look: LookFor, now: Instant): Promise<Searched | undefined> => {
  const digits = lookedFor(look)
  if (digits === undefined) return undefined
  const found = new Map<string, Subject>()
  const unread = new Map<string, Subject>()
  const note: Note = (subject, stands) => {
    if (stands !== false) (stands === true ? found : unread).set(`${subject.is} ${subject.id}`, subject)
  }
  for (const subject of await casesWith(parts, { ...look, value: asciiDigits(look.value) })) note(subject, true)
  await conversationsWith(parts, digits, now, note)
  await recordsWith(parts, digits, now, note)
  return { found: [...found.values()], unread: [...unread.values()] }
}

const IdRow = z.object({ id: z.string() })

const casesWith = async ({ driver, hasher }: StoreParts, look: LookFor): Promise<readonly Subject[]> => {
  const found = await Promise.all(
    lookupHashes(hasher, look).map((hash) =>
      driver.query('SELECT case_id AS id FROM lookups WHERE kind = ? AND hash = ? ORDER BY case_id', [look.kind, hash]),
    ),
  )
  return found.flat().map((row) => ({ is: 'case', id: readRow(IdRow, row).id }))
}
