import type { GivenArea } from './area.ts'
import { namesPlace } from './namesPlace.ts'
import { outwardOf } from './outwardOf.ts'
import type { Policy } from './policy.ts'

export type AreaAdvice = 'covered' | 'elsewhere' | 'unknown'

/**
 * Whether the team covers an area. Advice, never a gate: on the border, moving soon or registered inside, people may go
 * on (question-lists 7). A postcode decides before a name. `unknown` (private, a village nobody listed, or a name and a
 * postcode that disagree) goes to the chosen team, marked for a person.
 */
export const areaAdvice = (policy: Policy, given: GivenArea): AreaAdvice => {
  const outward = outwardOf(given)
  const { place } = given
  if (outward !== undefined && policy.area.outward.includes(outward)) return 'covered'
  const isNamedHere = place !== undefined && namesPlace(policy.area, place)
  // A team that listed no codes cannot say of a code that it is elsewhere.
  const isCodeElsewhere = outward !== undefined && (policy.area.outward.length > 0 || isOthersCode(policy, outward))
  if (isCodeElsewhere) return isNamedHere ? 'unknown' : 'elsewhere'
  if (isNamedHere) return 'covered'
  return place !== undefined && isOthersPlace(policy, place) ? 'elsewhere' : 'unknown'
}

const others = (policy: Policy) => policy.directory['another-area'].flatMap(({ area }) => (area ? [area] : []))
const isOthersCode = (policy: Policy, code: string): boolean =>
  others(policy).some((area) => area.outward.includes(code))
const isOthersPlace = (policy: Policy, place: string): boolean => others(policy).some((area) => namesPlace(area, place))
