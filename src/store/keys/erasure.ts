import { z } from 'zod'
import { Instant } from '../../time/instant.ts'

/** Why something may be erased. A code and never a sentence: the list outlives it, so it may say nothing about it. */
export const erasureReasons = {
  asked: 'the person asked for it, and nothing in law says it must be kept',
  retention: 'it has been kept as long as the policy says',
  mistake: 'it should never have been kept: a test, a double, a wrong person',
  ordered: 'a court or the regulator ordered it',
} as const
export type ErasureReason = keyof typeof erasureReasons

/** One entry of the erasure list. */
export const Erasure = z.strictObject({
  /** Also the id of a conversation, a task or an effect of no case: the name is that of the lists kept elsewhere. */
  caseId: z.string().min(1),
  keyIds: z.array(z.string().min(1)).readonly(),
  erasedAt: Instant,
  reason: z.enum(['asked', 'retention', 'mistake', 'ordered']) satisfies z.ZodType<ErasureReason>,
})
export type Erasure = z.infer<typeof Erasure>
