import { z } from 'zod'
import type { ReferralListed } from '../../referrals/ports.ts'
import { Instant, LocalDate } from '../../time/instant.ts'
import { langs } from '../../words/lang.ts'

/** The clear columns of a referral. */
export const ListedRow = z.object({
  id: z.string(),
  reference: z.string(),
  source: z.enum(['self', 'professional']),
  path: z.enum(['full', 'call-back']),
  lang: z.enum(langs),
  status: z.string(),
  stage: z.string(),
  sent_at: Instant,
  decide_by: LocalDate,
})

export const listedColumns = Object.keys(ListedRow.shape).join(', ')

export const listedOf = ({ sent_at, decide_by, ...row }: z.infer<typeof ListedRow>): ReferralListed => ({
  id: row.id,
  reference: row.reference,
  source: row.source,
  path: row.path,
  lang: row.lang,
  status: row.status,
  stage: row.stage,
  sentAt: sent_at,
  decideBy: decide_by,
})
