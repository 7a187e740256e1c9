import { z } from 'zod'
import type { InHand, Urgency } from '../../ledger/effect.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { leaseMillis } from '../../ledger/waits.ts'
import { type Instant, plusMillis } from '../../time/instant.ts'
import type { Param, Row } from '../driver.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { effectColumns } from './effectRow.ts'
import { openEffect } from './openEffect.ts'
import { toGo, waits } from './queue.ts'

const IdRow = z.object({ id: z.string(), rev: z.int() })

/** What may be claimed: a condition that an index answers from its front, its parameters, and how it stands after. */
type Claimable = { readonly where: string; readonly params: readonly Param[]; readonly status: string }

/** What is due, in order of its time. One whose worker was lost before handing it over is due again by itself. */
export const claimEffects = (
  parts: StoreParts,
  urgency: Urgency,
  most: number,
  now: Instant,
): Promise<readonly InHand[]> =>
  claimWhere(
    parts,
    {
      where: `${waits} AND queue = ? AND queued_at <= ? AND wake_at <= ? AND ${toGo}`,
      params: [urgency, now, now],
      status: `'due'`,
    },
    most,
    now,
  )

/**
 * What the provider is to be asked about. What a lost worker was sending joins it first: as that still stands in the lane
 * it was claimed from, everything due is looked through, which after an outage may be much, and so not at every call.
 */
export const makeClaimDoubts = (parts: StoreParts): Ledger['claimDoubts'] => {
  let lookedAt: Instant | undefined
  return async (most, now) => {
    if (lookedAt === undefined || now < lookedAt || now >= plusMillis(lookedAt, lookForLostMillis)) {
      await parts.driver.commit([{ sql: lost, params: [now, now, now, now, now] }])
      lookedAt = now
    }
    return claimKnown(parts, most, now)
  }
}

const lookForLostMillis = 10_000

const claimKnown = (parts: StoreParts, most: number, now: Instant): Promise<readonly InHand[]> =>
  claimWhere(
    parts,
    {
      where: `${waits} AND queue = 'doubts' AND queued_at <= ? AND wake_at <= ?`,
      params: [now, now],
      status: 'status',
    },
    most,
    now,
  )

/** A lease ran out on what was being handed over: it may have gone. */
const lost = `UPDATE effects SET status = 'unknown', reason = 'worker-lost', asks = 0, wake_at = ?, changed_at = ?,
    queue = 'doubts', queued_at = ?, rev = rev + 1
  WHERE ${waits} AND queue IN ('now', 'usual') AND queued_at <= ? AND status = 'sending' AND wake_at <= ?`

const claimWhere = async (
  parts: StoreParts,
  claimable: Claimable,
  most: number,
  now: Instant,
): Promise<readonly InHand[]> => {
  if (most <= 0) return []
  const lease = plusMillis(now, leaseMillis)
  const rows = await (parts.driver.dialect === 'postgres' ? claimLocked : claimSeen)(parts, claimable, most, lease)
  return Promise.all(rows.map((row) => openEffect(parts, row, now)))
}

/**
 * One statement: rows another worker is claiming are passed over, not waited for. Locked rows stay where they are
 * (`ctid`) until the statement's end; one that was changed meanwhile is left for the next claim.
 */
const claimLocked = async (
  { driver }: StoreParts,
  { where, params, status }: Claimable,
  most: number,
  lease: Instant,
): Promise<readonly Row[]> =>
  driver.query(
    `WITH next AS MATERIALIZED (
        SELECT ctid FROM effects WHERE ${where} ORDER BY queued_at LIMIT ? FOR UPDATE SKIP LOCKED
      )
      UPDATE effects AS e SET status = ${status === 'status' ? 'e.status' : status}, wake_at = ?, rev = e.rev + 1
      FROM next WHERE e.ctid = next.ctid
      RETURNING ${effectColumns
        .split(', ')
        .map((column) => `e.${column}`)
        .join(', ')}`,
    [...params, most, lease],
  )

/**
 * SQLite has one writer at a time and locks no rows: what is seen is claimed in one group commit, each only if nobody
 * else did so since.
 */
const claimSeen = async (
  { driver }: StoreParts,
  { where, params, status }: Claimable,
  most: number,
  lease: Instant,
): Promise<readonly Row[]> => {
  const seen = await driver.query(`SELECT ${effectColumns} FROM effects WHERE ${where} ORDER BY queued_at LIMIT ?`, [
    ...params,
    most,
  ])
  const claimed = await Promise.all(
    seen.map(async (row): Promise<readonly Row[]> => {
      const { id, rev } = readRow(IdRow, row)
      const { ok } = await driver.commit([
        {
          sql: `UPDATE effects SET status = ${status}, wake_at = ?, rev = rev + 1 WHERE id = ? AND rev = ?`,
          params: [lease, id, rev],
          expect: 'one',
        },
      ])
      return ok ? [{ ...row, ...(status === 'status' ? {} : { status: 'due' }), wake_at: lease, rev: rev + 1 }] : []
    }),
  )
  return claimed.flat()
}
