import { z } from 'zod'
import { langs } from '../../words/lang.ts'
import type { NewTask } from '../newTask.ts'

/**
 * What somebody wishes for something they sent, written in the conversation it was sent from. It rides on the task that
 * tells the team, so that the wish, the step it makes and the task are stored with the turn or not at all. Where the step
 * cannot be made any more, because it is closed, the task still reaches a person.
 */
export const Wish = z.strictObject({
  reference: z.string(),
  by: z.enum(['family', 'referrer']),
  command: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('withdraw') }),
    z.strictObject({ is: z.literal('add'), words: z.string(), lang: z.enum(langs) }),
  ]),
})
export type Wish = z.infer<typeof Wish>

export type WishTask = NewTask & { readonly wish: Wish }
