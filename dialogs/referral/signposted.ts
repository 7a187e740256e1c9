import type { KindValues } from '../../src/forms/kinds/values.ts'
import type { Facts, SignpostNeed } from '../../src/forms/question.ts'
import { signpostLine } from '../../src/forms/signpostLine.ts'

/** Who helps with a need, one line each: those for this area, or where none is for it (or none is known) every one. */
export const signposted = ({ team }: Facts, need: SignpostNeed, area?: KindValues['area']): readonly string[] => {
  const here = area === undefined ? [] : team.signposts(need, area)
  return (here.length > 0 ? here : team.signposts(need)).map(signpostLine)
}

/** Only those for this area or for everybody: another area's own team is no help here. */
export const signpostedHere = ({ team }: Facts, need: SignpostNeed, area: KindValues['area']): readonly string[] =>
  team.signposts(need, area).map(signpostLine)
