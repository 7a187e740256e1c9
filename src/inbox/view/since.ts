import { inbox } from '../../../locales/en/inbox.ts'
import type { ReferralOpened } from '../../referrals/ports.ts'
import { OwnWords } from '../../referrals/referral.ts'
import { momentInWords } from './momentInWords.ts'
import { ownWords, type WordsShown } from './ownWords.ts'
import type { Viewing } from './viewing.ts'

/** What whoever sent it did since, which the team has to see before anything else. */
export type SinceShown = {
  readonly withdrawn?: string
  /** Words that were added, oldest first; absent where there are none. `hidden` for a role that may not read the story. */
  readonly added?: { readonly hidden: boolean; readonly words: readonly WordsShown[] }
}

export const since = ({ events, tasks }: ReferralOpened, { now, zone, access }: Viewing): SinceShown => {
  const taken = events.findLast(({ kind }) => kind === 'withdrawn' || kind === 're-opened')
  const added = tasks
    .filter(({ what }) => what === 'words-added')
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    .flatMap(({ detail }) => {
      const own = OwnWords.safeParse(detail['words'])
      return own.success ? [ownWords(own.data, now, zone)] : []
    })
  return {
    ...(taken?.kind === 'withdrawn' ? { withdrawn: inbox.referral.withdrawn(momentInWords(taken.at, now, zone)) } : {}),
    ...(added.length === 0 ? {} : { added: { hidden: !access.story, words: access.story ? added : [] } }),
  }
}
