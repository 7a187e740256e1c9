import { parse, validOutcode } from 'postcode'
import type { GivenArea } from './area.ts'

/** The first half of the postcode that was given, in capitals; `undefined` when there is none or it is not one. */
export const outwardOf = (given: GivenArea): string | undefined => {
  const whole = given.postcode === undefined ? undefined : parse(given.postcode)
  if (whole?.valid) return whole.outcode
  const half = given.outward?.replace(/\s/g, '').toUpperCase()
  return half !== undefined && validOutcode(half) ? half : undefined
}
