import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { doomKeys } from '../turns/doomKeys.ts'

/** Bounds one sweep; the next one takes the rest. */
const mostAtOnce = 200
const EndedRow = z.object({ id: z.string(), rev: z.int() })

const sameSlot = 'o.cause = e.cause AND o.kind = e.kind AND o.person_hash = e.person_hash'
/**
 * What is never looked at again, and since when (`queued_at`): it arrived, failed, was dropped, or its provider was asked for long enough.
 * Effects of one cause, kind and person go together: a newer one that stands would else look like the first of its kind.
 */
const ended = `SELECT id, rev FROM effects e
  WHERE queue = 'ended' AND case_id IS NULL AND queued_at <= ?
    AND NOT EXISTS (SELECT 1 FROM effects o WHERE ${sameSlot} AND (o.wake_at IS NOT NULL OR o.changed_at > ?))
  ORDER BY queued_at, id LIMIT ?`

/** Deletes ended effects of no case that last changed up to `upTo`, and dooms their keys. Answers how many. */
export const sweepEffects = async ({ driver }: Pick<StoreParts, 'driver'>, upTo: Instant): Promise<number> => {
  let swept = 0
  // One after the other: what was resent is sealed by the key of the one before, and the last of them dooms it.
  for (const row of await driver.query(ended, [upTo, upTo, mostAtOnce])) {
    const { id, rev } = readRow(EndedRow, row)
    const { ok } = await driver.commit([
      doomKeys(
        `SELECT e.key_id FROM effects e WHERE e.id = ?
          AND NOT EXISTS (SELECT 1 FROM effects o WHERE ${sameSlot} AND o.key_id = e.key_id AND o.id <> e.id)`,
        [id],
      ),
      { sql: 'DELETE FROM effects WHERE id = ? AND rev = ?', params: [id, rev], expect: 'one' },
    ])
    if (ok) swept += 1
  }
  return swept
}
