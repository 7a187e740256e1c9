import { z } from 'zod'
import { Instant, LocalDate } from '../../time/instant.ts'
import { langs } from '../../words/lang.ts'
import { Role } from '../newTask.ts'
import { Referral } from '../referral.ts'
import { closingReasons, steps, withdrawals } from './closings.ts'
import { State } from './states.ts'

/** A referral as it stands, beside what was told: everything a step in its life reads or changes. Sealed whole. */
export const Life = z.strictObject({
  reference: z.string(),
  team: z.string(),
  source: z.enum(['self', 'professional']),
  sentAt: Instant,
  state: State,
  /** Raised by every step: a step decided on an older one is refused. */
  rev: z.int().min(0),
  /** Never nobody: a role, and who of it once somebody has the family in their hands (a `Person` of `ledger/tasks`). */
  owner: z.strictObject({ role: Role, name: z.string().exactOptional(), id: z.string().exactOptional() }),
  /** By when somebody must look again, a day in the team's zone. Absent only for a closed one without a follow-up. */
  lookBy: LocalDate.exactOptional(),
  /** The day promised for the decision. */
  decideBy: LocalDate,
  /** Where it stands in the waiting list: as if it had been sent then. Nothing told moves it, only a person. */
  waitsFrom: Instant,
  /** Languages of words that stand in the record and that nobody has recorded reading. */
  unread: z.array(z.enum(langs)),
  /** Attempts at a first contact that did not reach the family. */
  attempts: z.int().min(0),
  /** Whom the family agreed that we tell, beside the referrer. Read from the record each time. */
  tell: Referral.shape.tell.default([]),
  appointment: z.strictObject({ at: Instant, where: z.string() }).exactOptional(),
  refusal: z.strictObject({ reason: z.string(), alternative: z.string() }).exactOptional(),
  /** Only of a closed one. */
  closing: z.strictObject({ reason: z.enum([...closingReasons, ...withdrawals]), step: z.enum(steps) }).exactOptional(),
})
export type Life = z.infer<typeof Life>
