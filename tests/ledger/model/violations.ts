import type { Standing } from '../../../src/ledger/effect.ts'
import { heightOf } from '../../../src/ledger/heightOf.ts'
import { allowedMoves, noTrace } from '../../../src/ledger/moves.ts'

export class Violation extends Error {}

/** What the provider never had must say why, and rightly. */
export const endsUnsent = ({ status, reason = '', ...one }: Standing, all: ReadonlyMap<string, Standing>): boolean => {
  if (status === 'failed') return reason === noTrace ? one.attempts > 0 : /^(no-such-number|busy)$/.test(reason)
  if (status !== 'dropped') return false
  if (reason === 'replaced')
    return [...all.values()].some(
      (other) => other.cause === one.cause && other.version >= one.version && other.id !== one.id,
    )
  if (/^expired/.test(reason)) return one.changedAt >= one.expiresAt
  return reason === 'stopped' || reason === 'guard-dropped'
}

/** An effect as it was and as it is: it only climbs, by the table, and forgets nothing. */
export const compare = (before: Standing | undefined, after: Standing): void => {
  if (!before) return
  const change = `${after.id}: ${before.status} (${before.reason ?? ''}) -> ${after.status} (${after.reason ?? ''})`
  if (heightOf(after) < heightOf(before) && !(before.status === 'sending' && after.status === 'held'))
    throw new Violation(`${change} climbs down`)
  const isSame = before.status === after.status
  if (isSame && before.status === 'failed' && before.reason !== after.reason)
    throw new Violation(`${change} lost a reason`)
  const isInTable = allowedMoves.some(
    ({ from, to, only }) =>
      to === after.status && from.includes(before.status) && (only ?? before.reason) === before.reason,
  )
  if (!isSame && !isInTable) throw new Violation(`${change} is not in the table`)
  if (after.rev < before.rev) throw new Violation(`${change}: rev went down`)
}
