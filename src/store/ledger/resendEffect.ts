import { z } from 'zod'
import { Fault } from '../../fault.ts'
import { mayResend } from '../../ledger/mayResend.ts'
import type { Resend, Resent } from '../../ledger/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { effectColumns } from './effectRow.ts'
import { effectStatements } from './effectStatements.ts'
import { openEffect } from './openEffect.ts'
import { parseEffect } from './parseEffect.ts'

const byId = `SELECT ${effectColumns} FROM effects WHERE id = ? AND team = ?`
const newest = `SELECT n.id, n.version FROM effects e JOIN effects n
    ON n.cause = e.cause AND n.kind = e.kind AND n.person_hash = e.person_hash
  WHERE e.id = ? ORDER BY n.version DESC, n.again DESC LIMIT 1`
const NewestRow = z.object({ id: z.string(), version: z.int() })

/** Enough for a receipt, a sweep and a question to win once each, and more. */
const mostTries = 8

/**
 * Plans an effect once more because a person pressed resend: a row of its own, with the person's name and an event. The
 * guard is asked about it as about any other. Of two who press at the same moment one wins and the other is told; a receipt
 * that comes in between is nobody who pressed, and is looked at anew.
 *
 * @throws Fault `store/conflict` when it is changed by others again and again
 */
export const resendEffect = async (parts: StoreParts, resend: Resend, now: Instant): Promise<Resent> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const resent = await resendAsItStands(parts, resend, now)
    if (resent !== 'changed') return resent
  }
  throw new Fault('store/conflict')
}

const resendAsItStands = async (
  parts: StoreParts,
  { id, team, by, newId, expiresAt }: Resend,
  now: Instant,
): Promise<Resent | 'changed'> => {
  const [first] = await parts.driver.query(byId, [id, team])
  if (!first) return { is: 'absent' }
  const { content, ...effect } = await openEffect(parts, first, now)
  const key = content && (await parts.keys.get(effect.keyId, now))
  if (!content || !key) return { is: 'absent' }
  const [row] = await parts.driver.query(newest, [id])
  const last = row && readRow(NewestRow, row)
  if (last && last.id !== id && last.version === effect.version) return { is: 'pressed-already' }
  if (last?.id !== id || !mayResend(effect))
    return { is: 'refused', status: effect.status, ...(effect.reason === undefined ? {} : { reason: effect.reason }) }
  const { caseId, cause, kind, version, channel, urgency } = effect
  const again = effect.again + 1
  const { ok } = await parts.driver.commit([
    // The row is taken by whoever presses first: a change of its rev sends the other back to look.
    {
      sql: 'UPDATE effects SET rev = rev + 1 WHERE id = ? AND rev = ?',
      params: [id, effect.rev],
      expect: 'one',
    },
    ...effectStatements(
      parts,
      [
        {
          effect: parseEffect({
            ...{ id: newId, team, cause, kind, version, channel, urgency, ...content },
            ...(caseId === undefined ? {} : { caseId }),
            ...{ sendAt: now, expiresAt },
          }),
          key,
          resent: { again, by },
        },
      ],
      now,
    ),
    {
      sql: `INSERT INTO events (case_id, team, at, kind, actor) VALUES (?, ?, ?, 'effect-resent', ?)`,
      params: [caseId ?? null, team, now, by],
    },
  ])
  return ok ? { is: 'planned', id: newId } : 'changed'
}
