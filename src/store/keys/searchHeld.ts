import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { asciiDigits } from '../../words/understanding/asciiDigits.ts'
import { readRow } from '../readRow.ts'
import { TaskDetail, taskPlace } from '../referrals/sealedReferral.ts'
import { lookupHashes } from '../sealing/lookupHashes.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { openTurn, TurnRow } from '../turns/openTurn.ts'
import { statePlace } from '../turns/sealedTurn.ts'
import type { Subject } from './findHeld.ts'
import { type LookFor, lookedFor } from './lookedFor.ts'
import { mentions } from './mentions.ts'

/** Bounds what is in memory at once. */
const mostAtOnce = 200

/**
 * Whatever is held with this number: cases by their look-ups; then unfinished answers and tasks of no case, which no look-up
 * leads to, by opening them all: work for a command line, never for the service. `undefined` for what is no such number.
 */
export const searchHeld = async (
  parts: StoreParts,
  look: LookFor,
  now: Instant,
): Promise<readonly Subject[] | undefined> => {
  const digits = lookedFor(look)
  if (digits === undefined) return undefined
  return [
    ...(await casesWith(parts, { ...look, value: asciiDigits(look.value) })),
    ...(await conversationsWith(parts, digits, now)),
    ...(await tasksWith(parts, digits, now)),
  ]
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

const ConversationRow = z.object({ id: z.string(), key_id: z.string(), state: z.instanceof(Uint8Array) })
const AnyObject = z.record(z.string(), z.json())
const live = `SELECT id, key_id, state FROM conversations WHERE key_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?`
/** What was said under the key of a case is found by its look-ups. */
const said = `SELECT no, key_id, sealed, own_key_id, own_sealed FROM turns t WHERE conversation_id = ?
  AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.key_id = t.key_id) ORDER BY no`

const conversationsWith = async (parts: StoreParts, digits: string, now: Instant): Promise<readonly Subject[]> => {
  const found: Subject[] = []
  for (let after = ''; ; ) {
    const rows = await parts.driver.query(live, [after, mostAtOnce])
    for (const { id, key_id, state } of rows.map((row) => readRow(ConversationRow, row))) {
      after = id
      const key = await parts.keys.get(key_id, now)
      const isThere =
        (key && mentions(unsealJson(AnyObject, key.secret, statePlace(id), state), digits)) ||
        (await isSaidIn(parts, id, digits, now))
      if (isThere) found.push({ is: 'conversation', id })
    }
    if (rows.length < mostAtOnce) return found
  }
}

const isSaidIn = async (parts: StoreParts, id: string, digits: string, now: Instant): Promise<boolean> => {
  for (const row of await parts.driver.query(said, [id]))
    if (mentions(await openTurn(parts, id, readRow(TurnRow, row), now), digits)) return true
  return false
}

const TaskRow = z.object({ id: z.string(), key_id: z.string(), detail: z.instanceof(Uint8Array) })
const tasks = 'SELECT id, key_id, detail FROM tasks WHERE case_id IS NULL AND id > ? ORDER BY id LIMIT ?'

const tasksWith = async ({ driver, keys }: StoreParts, digits: string, now: Instant): Promise<readonly Subject[]> => {
  const found: Subject[] = []
  for (let after = ''; ; ) {
    const rows = await driver.query(tasks, [after, mostAtOnce])
    for (const { id, key_id, detail } of rows.map((row) => readRow(TaskRow, row))) {
      after = id
      const key = await keys.get(key_id, now)
      if (key && mentions(unsealJson(TaskDetail, key.secret, taskPlace(id), detail), digits))
        found.push({ is: 'task', id })
    }
    if (rows.length < mostAtOnce) return found
  }
}
