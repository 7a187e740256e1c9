import { inbox } from '../../../locales/en/inbox.ts'
import type { OwnWords, Referral } from '../../referrals/referral.ts'
import { labelOf } from './labelOf.ts'
import { ownWords, type WordsShown } from './ownWords.ts'
import type { Viewing } from './viewing.ts'

export type ConcernShown = {
  readonly hopes: readonly string[]
  readonly hopesNote?: WordsShown
  readonly good?: WordsShown
  readonly words?: WordsShown
  readonly factors: readonly { readonly label: string; readonly by: string }[]
  readonly status: readonly string[]
}

/**
 * What the family told, hopes and strengths first. `undefined` for a role that does not need the story.
 * Factors are listed as told: nothing here counts, weighs or scores them.
 */
export const concern = (referral: Referral, { now, zone, access }: Viewing): ConcernShown | undefined => {
  if (!access.story) return undefined
  const shown = (words: OwnWords | undefined) => (words === undefined ? undefined : ownWords(words, now, zone))
  const [hopesNote, good, words] = [shown(referral.hopesNote), shown(referral.good), shown(referral.words)]
  return {
    hopes: referral.hopes.map((code) => labelOf(inbox.hopes, code)),
    ...(hopesNote ? { hopesNote } : {}),
    ...(good ? { good } : {}),
    ...(words ? { words } : {}),
    factors: referral.factors.map(({ factor, by }) => ({
      label: labelOf(inbox.factors, factor),
      by: inbox.saidBy[by],
    })),
    status: referral.status.map((code) => labelOf(inbox.concern.statusCodes, code)),
  }
}
