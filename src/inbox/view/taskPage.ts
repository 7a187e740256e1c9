import { inbox } from '../../../locales/en/inbox.ts'
import { may } from '../../referrals/access/may.ts'
import type { TaskListed, TaskOpened } from '../../referrals/ports.ts'
import { momentInWords } from './momentInWords.ts'
import { type DetailShown, taskDetail } from './taskDetail.ts'
import { type TaskRow, taskRow } from './taskRow.ts'
import type { Viewing } from './viewing.ts'

export type TaskPage = {
  readonly task: TaskRow
  readonly made: string
  /** A hold lies on the family it is about: said before anything that might make somebody ring. */
  readonly isHeld: boolean
  /** Why it exists and what to do; absent where its own words say so. */
  readonly why?: string
  readonly detail: readonly DetailShown[]
  /** Where "mark as done" posts to; absent for a role that may not, and for a task already done. */
  readonly finish?: string
}

export const taskPage = (task: TaskOpened & { readonly isHeld: boolean }, viewing: Viewing): TaskPage => ({
  task: taskRow(task, viewing, undefined),
  made: momentInWords(task.madeAt, viewing.now, viewing.zone),
  isHeld: task.isHeld,
  ...whyOf(task.what),
  detail: taskDetail(task.detail, viewing),
  ...(task.done || may({ is: 'staff', ...viewing.viewer }, 'finish-task', { team: viewing.viewer.team, task }) !== 'yes'
    ? {}
    : { finish: `/inbox/tasks/${encodeURIComponent(task.id)}/done` }),
})

const whyOf = (what: TaskListed['what']): { readonly why?: string } => {
  const why: Partial<Readonly<Record<TaskListed['what'], string>>> = inbox.task.why
  const said = why[what]
  return said === undefined ? {} : { why: said }
}
