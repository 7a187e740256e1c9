import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import type { Driver, Param } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { caseTables } from './caseTables.ts'
import { keysNamed } from './keysNamed.ts'
import { marks } from './marks.ts'
import { othersKeys } from './othersKeys.ts'

/** Everything the records hold under an id, beside the rows that name it. */
export type Held = {
  /** For a case: of it, of its tasks and effects, and of its conversation where that is nobody else's. */
  readonly keyIds: readonly string[]
  /** Conversations in which something was said under one of those keys. */
  readonly conversationIds: readonly string[]
  /** Tasks that the draft made before it became the case: no row says which case they belong to. */
  readonly taskIds: readonly string[]
}

/**
 * Looks for what belongs to a case, by its id and by keys known to have been its own: in a backup from before it was
 * sent there is no case yet, only a draft under the same key. A parent's own conversation, the one her case was sent from,
 * goes with it as long as no other case was sent from there; and one in which nothing else was ever said. In a
 * professional's, and in anybody's where something was only said about it, what was said under this case's key. Never a key
 * that is another case's by now, whoever named it: a draft may be sent while it is being erased.
 *
 * Of somebody who sent nothing, the id is that of a conversation or of a task (see `keysNamed`), and `until` says up to when.
 *
 * Reads `turns` and `conversations` from end to end: no index by key is worth its cost at every turn for the sake of
 * this.
 */
export const heldOn = async (
  driver: Driver,
  caseId: string,
  until: Instant,
  knownKeys: readonly string[] = [],
): Promise<Held> => {
  const ask = async (sql: string, ...params: readonly Param[]): Promise<readonly string[]> =>
    (await driver.query(sql, params)).map((row) => readRow(Found, row).found)

  const withoutOthers = async (ids: readonly string[]): Promise<readonly string[]> => {
    const others = await ask(...othersKeys(caseId, ids))
    return ids.filter((id) => !others.includes(id))
  }

  const own = await withoutOthers(unique(knownKeys, await ask(...keysNamed(caseId, until))))
  const isSelf =
    (await ask(`SELECT id AS found FROM referrals WHERE case_id = ? AND source = 'self'`, caseId)).length > 0
  const conversationIds = unique(
    await ask(`SELECT DISTINCT conversation_id AS found FROM turns WHERE key_id IN (${marks(own)})`, ...own),
    await ask(`SELECT id AS found FROM conversations WHERE key_id IN (${marks(own)})`, ...own),
  )

  const keyIds = [...own]
  const taskIds = [
    ...(await ask(
      'SELECT id AS found FROM tasks WHERE case_id IS NULL AND conversation_id = ? AND made_at <= ?',
      ...[caseId, until],
    )),
  ]
  for (const id of conversationIds) {
    // A turn with a key of its conversation's own beside is about something sent elsewhere.
    const sentHere = await ask(
      `SELECT DISTINCT c.id AS found FROM turns t JOIN cases c ON c.key_id = t.key_id
        WHERE t.conversation_id = ? AND t.own_key_id IS NULL`,
      id,
    )
    const others = await ask(
      `SELECT key_id AS found FROM turns WHERE conversation_id = ? AND key_id NOT IN (${marks(own)})`,
      ...[id, ...own],
    )
    const isFromHere = sentHere.includes(caseId) ? sentHere.length === 1 : sentHere.length === 0 && others.length === 0
    const isTheirs = isSelf && isFromHere
    if (isTheirs)
      keyIds.push(
        ...(await ask(
          `SELECT key_id AS found FROM turns WHERE conversation_id = ? AND own_key_id IS NULL
            UNION SELECT own_key_id FROM turns WHERE conversation_id = ? AND own_key_id IS NOT NULL
            UNION SELECT key_id FROM conversations WHERE id = ? AND key_id IS NOT NULL`,
          ...[id, id, id],
        )),
      )
    const before = 'SELECT id AS found FROM tasks WHERE case_id IS NULL AND conversation_id = ?'
    taskIds.push(
      ...(isTheirs
        ? await ask(before, id)
        : await ask(
            // A task is made at the instant of its turn.
            `${before} AND made_at IN (SELECT at FROM turns WHERE conversation_id = ? AND key_id IN (${marks(own)}))`,
            ...[id, id, ...own],
          )),
    )
  }
  const known = unique(keyIds)
  taskIds.push(...(await ask(`SELECT id AS found FROM tasks WHERE key_id IN (${marks(known)})`, ...known)))
  const tasks = unique(taskIds)
  const all = unique(
    known,
    ...(await Promise.all(
      caseTables
        .filter(({ hasKeys }) => hasKeys)
        .map(({ table }) => ask(`SELECT key_id AS found FROM ${table} WHERE case_id = ?`, caseId)),
    )),
    await ask(`SELECT key_id AS found FROM tasks WHERE id IN (${marks(tasks)})`, ...tasks),
  )
  return {
    keyIds: await withoutOthers(all),
    conversationIds,
    taskIds: tasks,
  }
}

const Found = z.object({ found: z.string() })
const unique = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())]
