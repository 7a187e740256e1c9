import type { GivenArea } from './area.ts'
import type { Need, Signpost } from './directory.ts'
import { namesPlace } from './namesPlace.ts'
import { outwardOf } from './outwardOf.ts'
import type { Policy } from './policy.ts'

/**
 * Who can help with what does not fit here: first those whose area matches, then those for everybody. One for another
 * area is left out. Answered to a professional in full; a parent hears only of age, area and who may ask (3.5).
 */
export const signpostsFor = (policy: Policy, need: Need, given: GivenArea = {}): readonly Signpost[] => {
  const all = policy.directory[need] ?? []
  return [...all.filter((one) => matches(one, given)), ...all.filter((one) => one.area === undefined)]
}

const matches = ({ area }: Signpost, given: GivenArea): boolean => {
  if (area === undefined) return false
  const outward = outwardOf(given)
  if (outward !== undefined && area.outward.includes(outward)) return true
  return given.place !== undefined && namesPlace(area, given.place)
}
