import { inbox } from '../../../locales/en/inbox.ts'
import type { ReferralEvent, ReferralOpened, TaskListed } from '../../referrals/ports.ts'
import { labelOf } from './labelOf.ts'
import { momentInWords } from './momentInWords.ts'
import type { Viewing } from './viewing.ts'

export type HistoryRow = { readonly when: string; readonly what: string; readonly who: string }

/** What happened to a referral, the newest first. An actor is a person's name as they signed in, or one of our codes. */
export const history = (
  { events, tasks }: Pick<ReferralOpened, 'events' | 'tasks'>,
  { now, zone }: Viewing,
): readonly HistoryRow[] =>
  [...events.filter((event) => !isOfTask(event, events, tasks)), ...tasks.map(madeOf)]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, kind, actor, made }: Happened) => ({
      when: momentInWords(at, now, zone),
      what: made === undefined ? labelOf(inbox.history.kind, kind) : inbox.history.made(inbox.task.what[made]),
      who: Object.hasOwn(inbox.history.actor, actor) ? labelOf(inbox.history.actor, actor) : actor,
    }))

type Happened = ReferralEvent & { readonly made?: TaskListed['what'] }

/** Each task says for itself that it was made: the event of one from a conversation names no referral. */
const madeOf = ({ what, madeAt }: TaskListed): Happened => ({
  at: madeAt,
  kind: 'task-made',
  actor: 'service',
  made: what,
})

/** An event of a task that is still there; one whose task is gone stays, without its name. */
const isOfTask = (event: ReferralEvent, events: readonly ReferralEvent[], tasks: readonly TaskListed[]): boolean => {
  if (event.kind !== 'task-made') return false
  const alike = events.filter(({ kind, at }) => kind === 'task-made' && at === event.at)
  return alike.indexOf(event) < tasks.filter(({ madeAt }) => madeAt === event.at).length
}
