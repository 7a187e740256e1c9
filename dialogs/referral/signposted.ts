import type { KindValues } from '../../src/forms/kinds/values.ts'
import type { Facts, SignpostNeed, SignpostShown } from '../../src/forms/question.ts'

/** Who helps with a need, one line each: those for this area, or where none is for it (or none is known) every one. */
export const signposted = ({ team }: Facts, need: SignpostNeed, area?: KindValues['area']): readonly string[] => {
  const here = area === undefined ? [] : team.signposts(need, area)
  return (here.length > 0 ? here : team.signposts(need)).map(lineOf)
}

/** Only those for this area or for everybody: another area's own team is no help here. */
export const signpostedHere = ({ team }: Facts, need: SignpostNeed, area: KindValues['area']): readonly string[] =>
  team.signposts(need, area).map(lineOf)

const lineOf = ({ name, phone, email, web }: SignpostShown): string => {
  const ways = [phone, email, web].filter((way) => way !== undefined)
  return ways.length === 0 ? name : `${name}: ${ways.join(', ')}`
}
