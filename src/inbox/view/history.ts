import { inbox } from '../../../locales/en/inbox.ts'
import type { ReferralEvent } from '../../referrals/ports.ts'
import { labelOf } from './labelOf.ts'
import { momentInWords } from './momentInWords.ts'
import type { Viewing } from './viewing.ts'

export type HistoryRow = { readonly when: string; readonly what: string; readonly who: string }

/** What happened to a referral, the newest first. An actor is a person's name as they signed in, or one of our codes. */
export const history = (events: readonly ReferralEvent[], { now, zone }: Viewing): readonly HistoryRow[] =>
  [...events]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, kind, actor }) => ({
      when: momentInWords(at, now, zone),
      what: labelOf(inbox.history.kind, kind),
      who: Object.hasOwn(inbox.history.actor, actor) ? labelOf(inbox.history.actor, actor) : actor,
    }))
