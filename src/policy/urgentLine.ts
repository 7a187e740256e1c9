import { z } from 'zod'
import { Day } from './day.ts'
import type { Nation } from './nation.ts'
import { PhoneShown } from './reach.ts'

export const lineGroups = ['emergency', 'mental-health', 'listening', 'child', 'young', 'abuse'] as const
export type LineGroup = (typeof lineGroups)[number]

/** Whom a line is for, as a code: the sentence a family reads lives under `locales/`. */
export const linePurposes = [
  'life-in-danger',
  'cannot-speak',
  'mental-health-crisis',
  'anyone-struggling',
  'crisis-by-text',
  'worried-about-a-child',
  'under-19',
  'women-facing-abuse',
  'men-facing-abuse',
  'lgbt-people-facing-abuse',
] as const

const fields = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens only'),
  name: z.string().min(1),
  how: z.enum(['call', 'text']),
  number: PhoneShown,
  /** The key to press once connected: NHS 111 and then 2. */
  press: z.string().regex(/^\d+$/, 'digits only, in quotation marks').exactOptional(),
  group: z.enum(lineGroups),
  whoFor: z.enum(linePurposes),
  /** Where the number was read. */
  source: z.string().min(1),
}

/** Who compared a number with what its owner says today, and when. */
export const LineCheck = z.strictObject({ on: Day, by: z.string().min(1) })
export type LineCheck = z.infer<typeof LineCheck>

/** A helpline of the team's own place, such as a local crisis line. */
export const LocalLine = z.strictObject({ ...fields, checked: LineCheck.nullable() })
export type LocalLine = z.infer<typeof LocalLine>

/** A helpline as shown. `checked: null` means that nobody has compared it with its owner: never in a live service. */
export type UrgentLine = LocalLine

/** A helpline of the house list, for the nations it serves. */
export type NationalLine = LocalLine & { readonly nations: readonly Nation[] }
