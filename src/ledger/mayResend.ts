import type { Standing, Status } from './effect.ts'

/**
 * What a person may resend. What leaves by itself or is leaving need not be; what has gone, or may have, is theirs to judge.
 *
 * Of what was dropped only what came too late may be: there was no reason against it but time. What the family, a loss, a
 * guard or its own cause stopped stays stopped: whoever wants to write all the same writes something new.
 */
const resendable: Readonly<Record<Status, 'yes' | 'no' | 'when-it-was-late'>> = {
  planned: 'no',
  held: 'no',
  due: 'no',
  sending: 'no',
  unknown: 'yes',
  accepted: 'yes',
  sent: 'yes',
  delivered: 'yes',
  failed: 'yes',
  dropped: 'when-it-was-late',
}

/** `expired`, or `expired:` and what held it until then. */
const wasLate = /^expired(:|$)/

export const mayResend = ({ status, reason = '' }: Pick<Standing, 'status' | 'reason'>): boolean => {
  const rule = resendable[status]
  return rule === 'yes' || (rule === 'when-it-was-late' && wasLate.test(reason))
}
