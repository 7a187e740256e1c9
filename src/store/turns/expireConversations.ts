import { z } from 'zod'
import { type Instant, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { destroyDoomed } from './destroyDoomed.ts'
import { letGo } from './letGo.ts'

const ExpiredRow = z.object({ id: z.string(), rev: z.int() })

/** Bounds how long a sweep keeps the database from the families who are writing now. */
const mostAtOnce = 50
/**
 * How long the empty shell of a conversation goes on counting, so that a client that comes back with an old watermark is
 * not told old numbers again. No cookie or token of ours lives longer. A shell holds a keyed hash and two counts.
 */
const shellMillis = 365 * 24 * 60 * 60 * 1000

/**
 * Deletes the conversations past their day: turns, state, and every key of theirs that is not a case's. Answers how many.
 * A turn that arrives meanwhile wins: the rev guards each conversation by itself.
 */
export const expireConversations = async (parts: StoreParts, now: Instant): Promise<number> => {
  const { driver } = parts
  const shellUntil = plusMillis(now, shellMillis)
  let expired = 0
  for (;;) {
    const rows = await driver.query(
      'SELECT id, rev FROM conversations WHERE key_id IS NOT NULL AND expires_at <= ? ORDER BY expires_at LIMIT ?',
      [now, mostAtOnce],
    )
    const outcomes = await Promise.all(
      rows
        .map((row) => readRow(ExpiredRow, row))
        .map(({ id, rev }) =>
          driver.commit([
            ...letGo(id),
            {
              sql: `UPDATE conversations SET key_id = NULL, state = NULL, rev = rev + 1, updated_at = ?, expires_at = ?
                WHERE id = ? AND rev = ?`,
              params: [now, shellUntil, id, rev],
              expect: 'one',
            },
          ]),
        ),
    )
    const gone = outcomes.filter(({ ok }) => ok).length
    expired += gone
    if (rows.length < mostAtOnce || gone === 0) break
  }
  await destroyDoomed(parts)
  await driver.commit([
    { sql: 'DELETE FROM conversations WHERE key_id IS NULL AND expires_at <= ?', params: [now] },
    { sql: 'DELETE FROM way_tries WHERE forgotten_at <= ?', params: [now] },
  ])
  return expired
}
