import { inbox } from '../../../locales/en/inbox.ts'
import type { Access } from '../../referrals/access/accessOf.ts'
import type { PlainAnswer, Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { covers } from '../covers.ts'
import type { StaffPage, Visit } from '../staffPage.ts'
import { taskPage } from '../view/taskPage.ts'
import { idOf } from './idOf.ts'

/** A task with its sealed words, and marking it as done. */
export const taskRoutes = (staff: StaffPage, answers: Answers): readonly Route[] => [
  {
    name: 'inbox.task',
    method: 'GET',
    path: '/inbox/tasks/:id',
    style: 'page',
    body: 'none',
    handle: staff(
      (access) => access.openTask !== 'none',
      async (visit) => {
        const { viewer, viewing, now, referrals, access } = visit
        const refused = await refusal(visit, access.openTask, answers)
        if (refused !== undefined) return refused
        const id = idOf(visit.request)
        const task = id === undefined ? undefined : await referrals.task(viewer, id, now)
        if (task === undefined) return answers.refused('notFound', 404, visit)
        return answers.page('task', inbox.task.what[task.what], taskPage(task, viewing, viewer.role), visit)
      },
    ),
  },
  {
    name: 'inbox.task.done',
    method: 'POST',
    path: '/inbox/tasks/:id/done',
    style: 'page',
    body: 'form',
    maxBytes: 4096,
    handle: staff(
      (access) => access.finishTask !== 'none',
      async (visit) => {
        const { viewer, now, referrals, access } = visit
        const refused = await refusal(visit, access.finishTask, answers)
        if (refused !== undefined) return refused
        const id = idOf(visit.request)
        const isDone = id !== undefined && (await referrals.finishTask(viewer, id, now))
        if (!isDone) return answers.refused('notFound', 404, visit)
        return { status: 303, body: { is: 'redirect', to: '/inbox?said=done' } }
      },
    ),
  },
]

/**
 * For a role that has only its own tasks: whose this one is, from the team's clear list, before any sealed word is read,
 * so that nothing is opened for somebody who may not see it and no event says it was.
 */
const refusal = async (visit: Visit, grant: Access['openTask'], answers: Answers): Promise<PlainAnswer | undefined> => {
  if (grant === 'any') return undefined
  const { referrals, viewer, now } = visit
  const task = (await referrals.tasks(viewer, now)).find(({ id }) => id === idOf(visit.request))
  if (task === undefined) return answers.refused('notFound', 404, visit)
  return covers(grant, task, viewer.role) ? undefined : answers.refused('role', 403, visit)
}
