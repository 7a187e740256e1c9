import { inbox } from '../../../locales/en/inbox.ts'
import { may } from '../../referrals/access/may.ts'
import type { TaskAlone, TaskListed } from '../../referrals/ports.ts'
import { byUrgency } from './byUrgency.ts'
import { isDangerTold } from './isDangerTold.ts'
import { momentInWords } from './momentInWords.ts'
import { reachNow } from './reachNow.ts'
import { type DetailShown, taskDetail } from './taskDetail.ts'
import { type TaskRow, taskRow } from './taskRow.ts'
import type { Viewing } from './viewing.ts'

export type TaskPage = {
  readonly task: TaskRow
  readonly made: string
  /** A hold lies on the family it is about, or would if it were sent: said before anything that might make somebody ring. */
  readonly held?: string
  /** Why it exists and what to do; absent where its own words say so. */
  readonly why?: string
  readonly detail: readonly DetailShown[]
  /** The other tasks from the same conversation: whoever acts on one knows of the others. */
  readonly beside: readonly TaskRow[]
  /** Where "mark as done" posts to; absent for a role that may not, and for a task already done. */
  readonly finish?: string
}

export const taskPage = (task: TaskAlone, viewing: Viewing): TaskPage => {
  const isHeld = task.isHeld || isDangerTold(task)
  const row = taskRow(task, viewing, task.about?.reference)
  return {
    task: { ...row, about: { ...row.about, words: aboutWords(task) ?? row.about.words } },
    made: momentInWords(task.madeAt, viewing.now, viewing.zone),
    ...(isHeld ? { held: task.referralId === undefined ? inbox.task.heldUnsent : inbox.task.held } : {}),
    ...whyOf(task, viewing),
    detail: taskDetail({ ...task.detail, ...reachNow(task, viewing) }, viewing, isHeld),
    beside: [...byUrgency(task.beside, viewing.now), ...task.beside.filter(({ done }) => done)].map((other) =>
      taskRow(other, viewing, undefined),
    ),
    ...(task.done ||
    may({ is: 'staff', ...viewing.viewer }, 'finish-task', { team: viewing.viewer.team, task }) !== 'yes'
      ? {}
      : { finish: `/inbox/tasks/${encodeURIComponent(task.id)}/done` }),
  }
}

/** What was told once it was sent says so: it is no part of what was decided on. */
const aboutWords = ({ about, what, madeAt }: TaskAlone): string | undefined =>
  about !== undefined && isTold.includes(what) && about.sentAt < madeAt
    ? inbox.task.addedLater(about.reference)
    : undefined

const isTold: readonly TaskListed['what'][] = ['urgent-words', 'loss-told', 'person-asked', 'words-added']

const whyOf = ({ what, about }: TaskAlone, { access }: Viewing): { readonly why?: string } => {
  if (what === 'private-check' && about !== undefined) return { why: inbox.task.alone(aloneBecause(about, access)) }
  const why: Partial<Readonly<Record<TaskListed['what'], string>>> = inbox.task.why
  const said = why[what]
  return said === undefined ? {} : { why: said }
}

/** Why a hold lies on a family is part of its story; whoever may not read that learns only that it does. */
const aloneBecause = (
  { referral: { hold, people } }: NonNullable<TaskAlone['about']>,
  { story }: Viewing['access'],
): readonly string[] => {
  const words = inbox.task.aloneBecause
  const isBeside = people.some(({ contact }) => contact.needsPrivateCheck)
  if (!story && hold.on) return [words.held]
  const told = [
    ...(hold.because.some((code) => dangers.includes(code)) ? [words.danger] : []),
    ...(hold.because.includes('loss') ? [words.loss] : []),
    ...(isBeside ? [words.beside] : []),
  ]
  return told.length > 0 ? told : [words.held]
}

const dangers: readonly string[] = ['urgent-words', 'danger', 'abuse', 'harm', 'serious-harm', 'not-always-safe']
