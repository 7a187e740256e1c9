import { z } from 'zod'
import { Area } from './area.ts'
import { hasAWay, needsAWay, ways } from './reach.ts'

/**
 * Somebody who can help when this team is not, or not yet, the right one. Without `area` it is for everybody.
 * `team` is the id of a team on this service: then the answers may be sent there, with a fresh yes (question-lists 7).
 */
export const Signpost = z
  .strictObject({
    name: z.string().min(1),
    team: z.string().min(1).exactOptional(),
    area: Area.exactOptional(),
    ...ways,
  })
  .refine((signpost) => signpost.team !== undefined || hasAWay(signpost), needsAWay)
export type Signpost = z.infer<typeof Signpost>

const some = z.array(Signpost).min(1)

/**
 * Who helps with what does not fit, by need. Each "not suitable yet" is answered with a named alternative (001:2337-2341,
 * 2558), so those may not be empty; the optional ones are needed only when the policy makes them arise.
 */
export const Directory = z.strictObject({
  'child-at-risk': some,
  'severe-illness': some,
  dependence: some,
  court: some,
  'another-area': some,
  'too-late': some,
  'too-early': some.exactOptional(),
  'protection-plan': some.exactOptional(),
  'professional-asks': some.exactOptional(),
})
export type Directory = z.infer<typeof Directory>
export type Need = keyof Directory
