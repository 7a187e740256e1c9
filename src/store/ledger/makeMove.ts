import { z } from 'zod'
import type { Standing } from '../../ledger/effect.ts'
import type { Ledger, Move } from '../../ledger/ports.ts'
import type { Instant } from '../../time/instant.ts'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { listed } from './listed.ts'
import { makeGather } from './makeGather.ts'
import { changedAt, queued } from './queue.ts'
import { referencePlace } from './sealedEffect.ts'

/** What is `undefined` is left out of the list, and NULL when it is read. */
type MoveRow = {
  readonly id: string
  readonly rev: number
  readonly status: string
  readonly reason: string | undefined
  readonly wake_at: string | undefined
  readonly attempts: number
  readonly asks: number
  readonly reference: string | undefined
  readonly at: string
}
const texts = ['id', 'status', 'reason', 'wake_at', 'reference', 'at'] as const satisfies (keyof MoveRow)[]
const integers = ['rev', 'attempts', 'asks'] as const satisfies (keyof MoveRow)[]

/**
 * The one statement that changes an effect: only as it was read (`rev`), and on the way out only while no newer version is
 * there. The last guards a plan that was being committed while this one was claimed.
 */
const sqlOf = (dialect: Driver['dialect']): string => `UPDATE effects AS e
  SET status = m.status, reason = m.reason, wake_at = m.wake_at, attempts = m.attempts, asks = m.asks,
    reference = coalesce(m.reference, e.reference), changed_at = ${changedAt}, rev = e.rev + 1, ${queued}
  FROM ${listed(dialect, texts, integers)}
  WHERE e.id = m.id AND e.rev = m.rev AND (m.status <> 'sending' OR NOT EXISTS (
    SELECT 1 FROM effects n WHERE n.cause = e.cause AND n.kind = e.kind AND n.person_hash = e.person_hash
      AND (n.version, n.again) > (e.version, e.again)))`

const onSqlite = sqlOf('sqlite')
const onPostgres = `${sqlOf('postgres')} RETURNING e.id`
const IdRow = z.object({ id: z.string() })

/** How one of many ended: each has its own, whatever became of the others. */
type Ended = { readonly moved: boolean } | { readonly failed: unknown }

/** `Ledger['move']` over a database. SQLite joins commits by itself; for PostgreSQL they are gathered here. */
export const makeMove = (parts: StoreParts): Ledger['move'] => {
  const { driver } = parts
  const moveAll = async (rows: readonly MoveRow[]): Promise<readonly Ended[]> => {
    const first = new Map(rows.map((row) => [row.id, row] as const).reverse())
    const moved = await driver.query(onPostgres, [JSON.stringify([...first.values()])])
    const ids = new Set(moved.map((row) => readRow(IdRow, row).id))
    // Of two changes of one effect that meet here, the second is late, as it would be anywhere else.
    return rows.map((row) => ({ moved: first.get(row.id) === row && ids.has(row.id) }))
  }
  const moveAlone = (row: MoveRow): Promise<readonly Ended[]> => moveAll([row]).catch((failed: unknown) => [{ failed }])
  /** All as one; when that fails, each by itself, so that none fails for another's fault. */
  const moveEach = async (rows: readonly MoveRow[]): Promise<readonly Ended[]> => {
    const together = rows.length === 1 ? undefined : await moveAll(rows).catch(() => undefined)
    return together ?? (await Promise.all(rows.map(moveAlone))).flat()
  }
  const gathered = makeGather(moveEach)
  return async (from, to, now) => {
    const row = await rowOf(parts, from, to, now)
    if (driver.dialect !== 'postgres')
      return (await driver.commit([{ sql: onSqlite, params: [JSON.stringify([row])], expect: 'one' }])).ok
    const ended = await gathered(row)
    if ('failed' in ended) throw ended.failed
    return ended.moved
  }
}

const rowOf = async (
  { keys, randomBytes }: Pick<StoreParts, 'keys' | 'randomBytes'>,
  { id, rev, keyId }: Standing,
  { to, reason, wakeAt, attempts, asks, reference }: Move,
  now: Instant,
): Promise<MoveRow> => {
  const key = reference === undefined ? undefined : await keys.get(keyId, now)
  // Erased while it was being sent: what the provider did is still written down, under which id it did so is not.
  const sealed = key && sealJson(key.secret, referencePlace(id), reference, randomBytes)
  return {
    ...{ id, rev, status: to, reason, wake_at: wakeAt, attempts, asks, at: now },
    reference: sealed && Buffer.from(sealed).toString('base64url'),
  }
}
