import { inbox } from '../../../locales/en/inbox.ts'
import type { ReferralEvent, ReferralOpened } from '../../referrals/ports.ts'
import { labelOf } from './labelOf.ts'
import { momentInWords } from './momentInWords.ts'
import type { Viewing } from './viewing.ts'

export type HistoryRow = { readonly when: string; readonly what: string; readonly who: string }

/** What happened to a referral, the newest first. An actor is a person's name as they signed in, or one of our codes. */
export const history = (
  { events, tasks }: Pick<ReferralOpened, 'events' | 'tasks'>,
  { now, zone }: Viewing,
): readonly HistoryRow[] =>
  [...events]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map((event) => ({ ...event, made: madeBy(event, events, tasks) }))
    .map(({ at, kind, actor, made }) => ({
      when: momentInWords(at, now, zone),
      what: made === undefined ? labelOf(inbox.history.kind, kind) : inbox.history.made(inbox.task.what[made]),
      who: Object.hasOwn(inbox.history.actor, actor) ? labelOf(inbox.history.actor, actor) : actor,
    }))

/** An event does not say which task it made; those made at its instant do, one for each. */
const madeBy = (event: ReferralEvent, events: readonly ReferralEvent[], tasks: ReferralOpened['tasks']) => {
  if (event.kind !== 'task-made') return undefined
  const alike = events.filter(({ kind, at }) => kind === 'task-made' && at === event.at)
  return tasks.filter(({ madeAt }) => madeAt === event.at)[alike.indexOf(event)]?.what
}
