import { z } from 'zod'
import { Kept } from '../forms/draft.ts'
import { Instant, LocalDate } from '../time/instant.ts'
import { langs } from '../words/lang.ts'
import { Referral } from './referral.ts'

/** Coarse codes kept in clear for reports, one row a case, deleted on erasure. Nothing here names or dates a person. */
export const ReportRow = z.strictObject({
  source: z.enum(['self', 'professional']),
  referrerRole: z.string(),
  path: z.enum(['full', 'call-back']),
  stage: z.enum(['born', 'expected', 'both', 'not-known']),
  ageBand: z.enum(['before-birth', '0-2m', '3-5m', '6-11m', '12-23m', '24m-up', 'not-known']),
  spokenLanguage: z.string(),
  areaCode: z.string(),
  fatherInvolved: z.enum(['yes', 'no', 'not-known']),
})
export type ReportRow = z.infer<typeof ReportRow>

/** A referral about to be stored with the turn that sent it. */
export const NewReferral = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  reference: z.string(),
  team: z.string(),
  form: z.string(),
  formVersion: z.int(),
  lang: z.enum(langs),
  policyHash: z.string(),
  checklistHash: z.string().exactOptional(),
  sentAt: Instant,
  decideBy: LocalDate,
  referral: Referral,
  answers: z.record(z.string(), Kept),
  report: ReportRow,
  /** Values to be found by later; stored only as keyed hashes. */
  lookups: z.array(z.strictObject({ kind: z.enum(['phone', 'nhs-number', 'name']), value: z.string() })),
})
export type NewReferral = z.infer<typeof NewReferral>
