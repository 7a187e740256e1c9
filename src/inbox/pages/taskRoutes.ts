import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import type { StaffPage, Visit } from '../staffPage.ts'
import { momentInWords } from '../view/momentInWords.ts'
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
      (access) => access.openTask,
      async (visit) => {
        const { viewer, viewing, now, referrals } = visit
        const id = idOf(visit.request)
        const task = id === undefined ? undefined : await referrals.task(viewer, id, now)
        if (task === undefined) return answers.refused('notFound', 404, visit)
        if (task === 'refused') return answers.refused('role', 403, visit)
        return answers.page('task', inbox.task.what[task.what], taskPage(task, viewing), visit)
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
      (access) => access.finishTask,
      (visit) => finish(visit, answers),
    ),
  },
]

const finish = async (visit: Visit, answers: Answers): Promise<PlainAnswer> => {
  const { viewer, viewing, now, tasks } = visit
  const id = idOf(visit.request)
  if (id === undefined) return answers.refused('notFound', 404, visit)
  const done = await tasks.command(viewer, id, { is: 'done' }, now)
  switch (done.is) {
    case 'changed':
      return { status: 303, body: { is: 'redirect', to: '/inbox?said=done' } }
    case 'done':
    case 'taken': {
      const text = [inbox.task.quicker(done.by, momentInWords(done.at, now, viewing.zone))]
      return answers.page('message', inbox.task.quickerTitle, { text }, visit, 409)
    }
    case 'refused':
      return answers.refused('role', 403, visit)
    case 'absent':
      return answers.refused('notFound', 404, visit)
    default:
      return done satisfies never
  }
}
