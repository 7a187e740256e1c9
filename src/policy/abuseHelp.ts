import { linesFor } from './linesFor.ts'
import type { Policy } from './policy.ts'
import type { UrgentLine } from './urgentLine.ts'

/**
 * Lines about abuse, for a member of the team to give to somebody they have spoken with alone, and for a professional.
 * Never part of an automatic answer, and never for a phone that may be watched (facts 4.4).
 */
export const abuseHelp = (policy: Policy): readonly UrgentLine[] => linesFor(policy, 'abuse')
