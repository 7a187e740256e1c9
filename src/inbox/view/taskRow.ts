import { inbox } from '../../../locales/en/inbox.ts'
import { may } from '../../referrals/access/may.ts'
import type { TaskListed } from '../../referrals/ports.ts'
import type { Due } from './decisionDue.ts'
import { momentInWords } from './momentInWords.ts'
import { taskDue } from './taskDue.ts'
import type { Viewing } from './viewing.ts'

export type TaskRow = {
  readonly what: string
  /** When it was said, for what one family may say more than once: two alerts must not look like one. */
  readonly since?: string
  /** Where it opens; absent for a role that may not read its words. */
  readonly href?: string
  readonly urgency: string
  readonly isUrgent: boolean
  readonly owner: string
  readonly due: Due
  /** How it came to be over: done, or ended by a step; absent while it is open. */
  readonly over?: string
  readonly about: { readonly words: string; readonly href?: string }
}

/** One line about a task. `reference` is known when its referral stands on the same page. */
export const taskRow = (
  task: TaskListed,
  { now, zone, viewer, access }: Viewing,
  reference: string | undefined,
): TaskRow => ({
  what: inbox.task.what[task.what],
  ...(said.includes(task.what) ? { since: inbox.list.since(momentInWords(task.madeAt, now, zone)) } : {}),
  ...(may({ is: 'staff', ...viewer }, 'open-task', { team: viewer.team, task }) === 'yes'
    ? { href: `/inbox/tasks/${encodeURIComponent(task.id)}` }
    : {}),
  urgency: inbox.task.urgency[task.urgency],
  isUrgent: task.urgency === 'now',
  owner: ownerOf(task),
  due: taskDue(task.dueAt, now, zone),
  ...(task.done ? { over: task.ended === true ? inbox.task.ended : inbox.task.done } : {}),
  about:
    task.referralId === undefined
      ? {
          words: task.what === 'helpline-check' ? inbox.list.ownTeam : inbox.list.unsent,
        }
      : {
          words: reference ?? inbox.list.otherReferral,
          ...(access.open ? { href: `/inbox/referrals/${encodeURIComponent(task.referralId)}` } : {}),
        },
})

const said: readonly TaskListed['what'][] = ['urgent-words', 'loss-told', 'person-asked', 'words-added']

/** Whoever has it by name, else the role; and the role that was told because it was not taken, or not done, in time. */
const ownerOf = ({ owner, deputy, takenBy, lateToldAt }: TaskListed): string => {
  if (takenBy !== undefined) {
    const holder = inbox.task.takenBy(inbox.roles[owner], takenBy)
    return deputy === undefined || lateToldAt === undefined
      ? holder
      : inbox.task.undoneWithDeputy(holder, inbox.roles[deputy])
  }
  return deputy === undefined ? inbox.roles[owner] : inbox.task.withDeputy(inbox.roles[owner], inbox.roles[deputy])
}
