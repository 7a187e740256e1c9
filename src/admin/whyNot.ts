import type { Instant } from '../time/instant.ts'
import type { Ended } from './command.ts'

/** Why there is no such case. What was asked for is not repeated: it may be a name. */
export const whyNot = (
  absent: { readonly is: 'unknown' } | { readonly is: 'erased'; readonly at: Instant },
): Ended => ({
  is: 'refused',
  lines: [
    absent.is === 'erased'
      ? `This case was erased on ${absent.at.slice(0, 10)}. Nothing of it is held.`
      : 'No case has this reference or id. If it was erased, its reference went with it.',
  ],
})
