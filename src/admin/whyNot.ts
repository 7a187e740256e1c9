import type { Instant } from '../time/instant.ts'
import type { Ended } from './command.ts'

/** Why there is nothing of that name. What was asked for is not repeated: it may be a name. `nth`: which of several. */
export const whyNot = (
  absent: { readonly is: 'unknown' } | { readonly is: 'erased'; readonly at: Instant },
  nth?: number,
): Ended => ({
  is: 'refused',
  lines: [
    `${nth === undefined ? '' : `Number ${nth} of them: `}${
      absent.is === 'erased'
        ? `It was erased on ${absent.at.slice(0, 10)}. Nothing of it is held.`
        : 'Nothing has this reference or id. If it was erased, its reference went with it.'
    }`,
    ...(nth === undefined ? [] : ['Nothing was done with any of them.']),
  ],
})
