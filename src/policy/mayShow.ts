import type { UrgentLine } from './urgentLine.ts'

/**
 * Numbers that nobody is ever kept from, whether or not a team has written down that it checked them: they are the law's
 * (Ofcom's numbering plan), the same for the whole country, and do not move. For a clinical safety officer to confirm.
 */
const neverWithheld: readonly string[] = ['999', '112', '111']

/**
 * Whether a helpline may be shown to a family. A live service shows no number that its team has not compared with its
 * owner: somebody in a crisis who reaches a dead line may not try another. The demo shows all of them.
 */
export const mayShow = ({ number, checked }: Pick<UrgentLine, 'number' | 'checked'>, isLive: boolean): boolean =>
  !isLive || checked !== null || neverWithheld.includes(number)
