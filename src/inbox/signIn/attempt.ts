import { z } from 'zod'

/** One attempt to sign in, from pressing the button until the way back. Lives only in a sealed cookie of its own. */
export const Attempt = z.object({
  issuer: z.string(),
  state: z.string().min(20),
  nonce: z.string().min(20),
  /** The secret half of PKCE. */
  verifier: z.string().min(43),
  next: z.string().optional(),
})
export type Attempt = z.infer<typeof Attempt>

/** Long enough to find a phone for the second factor. */
export const attemptSeconds = 10 * 60
