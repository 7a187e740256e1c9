import { z } from 'zod'
import type { NewTask } from '../newTask.ts'

/**
 * That a task is about something sent before, of the same team: it stands there from the start, sealed as the case is, and
 * goes where that goes. Where it was erased meanwhile the task still reaches a person.
 */
export const AboutSent = z.strictObject({
  reference: z.string(),
  /** Danger or a loss that was heard: why the hold lies on the family from now on. */
  heard: z.array(z.string()).exactOptional(),
})
export type AboutSent = z.infer<typeof AboutSent>

export type TaskAboutSent = NewTask & { readonly about: AboutSent }
