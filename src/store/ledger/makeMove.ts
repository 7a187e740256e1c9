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
  readonly reference?: string
  readonly reference_hash: string | undefined
  readonly at: string
}
const texts = [
  'id',
  'status',
  'reason',
  'wake_at',
  'reference',
  'reference_hash',
  'at',
] as const satisfies (keyof MoveRow)[]
const integers = ['rev', 'attempts', 'asks'] as const satisfies (keyof MoveRow)[]

/**
 * The one statement that changes an effect: only as it was read (`rev`), and on the way out only while no newer version is
 * there. The last guards a plan that was being committed while this one was claimed.
 */
const sqlOf = (dialect: Driver['dialect']): string => `UPDATE effects AS e
  SET status = m.status, reason = m.reason, wake_at = m.wake_at, attempts = m.attempts, asks = m.asks,
    reference = coalesce(m.reference, e.reference), reference_hash = coalesce(m.reference_hash, e.reference_hash),
    changed_at = ${changedAt}, rev = e.rev + 1, ${queued}
  FROM ${listed(dialect, texts, integers)}
  WHERE e.id = m.id AND e.rev = m.rev AND (m.status <> 'sending' OR NOT EXISTS (
    SELECT 1 FROM effects n WHERE n.cause = e.cause AND n.kind = e.kind AND n.person_hash = e.person_hash
      AND (n.version, n.again) > (e.version, e.again)))`

const onSqlite = sqlOf('sqlite')
const onPostgres = `${sqlOf('postgres')} RETURNING e.id`
const IdRow = z.object({ id: z.string() })

/** `Ledger['move']` over a database. SQLite joins commits by itself; for PostgreSQL they are gathered here. */
export const makeMove = (parts: StoreParts): Ledger['move'] => {
  const { driver } = parts
  const moveAll = async (rows: readonly MoveRow[]): Promise<readonly boolean[]> => {
    const first = new Map(rows.map((row) => [row.id, row] as const).reverse())
    const moved = await driver.query(onPostgres, [JSON.stringify([...first.values()])])
    const ids = new Set(moved.map((row) => readRow(IdRow, row).id))
    // Of two changes of one effect that meet here, the second is late, as it would be anywhere else.
    return rows.map((row) => first.get(row.id) === row && ids.has(row.id))
  }
  const gathered = makeGather(moveAll)
  return async (from, to, now) => {
    const row = await rowOf(parts, from, to, now)
    if (driver.dialect === 'postgres') return gathered(row)
    return (await driver.commit([{ sql: onSqlite, params: [JSON.stringify([row])], expect: 'one' }])).ok
  }
}

const rowOf = async (
  { keys, hasher, randomBytes }: StoreParts,
  { id, rev, keyId, channel }: Standing,
  { to, reason, wakeAt, attempts, asks, reference }: Move,
  now: Instant,
): Promise<MoveRow> => {
  const clear = { id, rev, status: to, reason, wake_at: wakeAt, attempts, asks, at: now }
  if (reference === undefined) return { ...clear, reference_hash: undefined }
  const key = await keys.get(keyId, now)
  const hash = hasher.hash('reference', channel, reference)
  // Erased while it was being sent: what the provider did is still written down, under which id it did so is not.
  if (!key) return { ...clear, reference_hash: hash }
  const sealed = sealJson(key.secret, referencePlace(id), reference, randomBytes)
  return { ...clear, reference: Buffer.from(sealed).toString('base64url'), reference_hash: hash }
}
