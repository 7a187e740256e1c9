import { z } from 'zod'
import type { Resend, Resent } from '../../ledger/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { effectColumns } from './effectRow.ts'
import { effectStatements } from './effectStatements.ts'
import { openEffect } from './openEffect.ts'
import { parseEffect } from './parseEffect.ts'

const byId = `SELECT ${effectColumns} FROM effects WHERE id = ? AND team = ?`
const newest = `SELECT n.id FROM effects e JOIN effects n
    ON n.cause = e.cause AND n.kind = e.kind AND n.person_hash = e.person_hash
  WHERE e.id = ? ORDER BY n.version DESC, n.again DESC LIMIT 1`
const NewestRow = z.object({ id: z.string() })

/**
 * Plans an effect once more because a person pressed resend: a row of its own, with the person's name and an event. The
 * guard is asked about it as about any other. Of two who press at the same moment one wins and the other is told.
 */
export const resendEffect = async (
  parts: StoreParts,
  { id, team, by, newId, expiresAt }: Resend,
  now: Instant,
): Promise<Resent> => {
  const [first] = await parts.driver.query(byId, [id, team])
  if (!first) return { is: 'absent' }
  const { content, ...effect } = await openEffect(parts, first, now)
  const key = content && (await parts.keys.get(effect.keyId, now))
  if (!content || !key) return { is: 'absent' }
  const [last] = await parts.driver.query(newest, [id])
  const isNewest = last && readRow(NewestRow, last).id === id
  if (!isNewest || isUnderWay[effect.status]) return { is: 'refused', status: effect.status }
  const { caseId, cause, kind, version, channel, urgency } = effect
  const again = effect.again + 1
  const outcome = await parts.driver.commit([
    // The row is taken by whoever presses first: a change of its rev tells the other.
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
  return outcome.ok ? { is: 'planned', id: newId } : { is: 'pressed-already' }
}

/** These leave by themselves, or are leaving. */
const isUnderWay = {
  ...{ planned: true, held: true, due: true, sending: true },
  ...{ unknown: false, accepted: false, sent: false, delivered: false, failed: false, dropped: false },
} as const
