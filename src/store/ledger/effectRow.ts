import { z } from 'zod'
import { type Standing, statuses } from '../../ledger/effect.ts'
import { Instant } from '../../time/instant.ts'

/** The clear columns of an effect. */
export const StandingRow = z.object({
  id: z.string(),
  team: z.string(),
  case_id: z.string().nullable(),
  cause: z.string(),
  kind: z.string(),
  version: z.int(),
  again: z.int(),
  asked_by: z.string().nullable(),
  channel: z.string(),
  urgency: z.enum(['now', 'usual']),
  status: z.enum(statuses),
  reason: z.string().nullable(),
  attempts: z.int(),
  asks: z.int(),
  send_at: Instant,
  wake_at: Instant.nullable(),
  expires_at: Instant,
  changed_at: Instant,
  rev: z.int(),
  key_id: z.string(),
})
export const standingColumns = Object.keys(StandingRow.shape).join(', ')

/** With what is sealed. */
export const EffectRow = StandingRow.extend({
  reference: z.string().nullable(),
  sealed: z.instanceof(Uint8Array),
})
export type EffectRow = z.infer<typeof EffectRow>
export const effectColumns = Object.keys(EffectRow.shape).join(', ')

export const standingOf = (row: z.infer<typeof StandingRow>): Standing => ({
  id: row.id,
  team: row.team,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  cause: row.cause,
  kind: row.kind,
  version: row.version,
  again: row.again,
  ...(row.asked_by === null ? {} : { askedBy: row.asked_by }),
  channel: row.channel,
  urgency: row.urgency,
  status: row.status,
  ...(row.reason === null ? {} : { reason: row.reason }),
  attempts: row.attempts,
  asks: row.asks,
  sendAt: row.send_at,
  ...(row.wake_at === null ? {} : { wakeAt: row.wake_at }),
  expiresAt: row.expires_at,
  changedAt: row.changed_at,
  rev: row.rev,
  keyId: row.key_id,
})
