import { z } from 'zod'
import { Role } from '../../referrals/newTask.ts'
import { Instant } from '../../time/instant.ts'

/** Who is signed in. Lives only in the person's own sealed cookie. */
export const Session = z.object({
  /** Random; what the form tokens of this session are made from. */
  id: z.string().min(16),
  name: z.string(),
  role: Role,
  team: z.string(),
  signedInAt: Instant,
})
export type Session = z.infer<typeof Session>
