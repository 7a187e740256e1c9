import { inbox } from '../../../locales/en/inbox.ts'
import type { Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import type { InboxSettings } from '../settings.ts'
import type { StaffPage } from '../staffPage.ts'
import { cursorAfter, readCursor } from '../view/cursor.ts'
import { listPage, totalsOnly } from '../view/listPage.ts'

/** `GET /inbox`: what is to be done, then the referrals, what needs a person first. */
export const listRoute = (settings: InboxSettings, staff: StaffPage, answers: Answers): Route => ({
  name: 'inbox.list',
  method: 'GET',
  path: '/inbox',
  style: 'page',
  body: 'none',
  // Open to every role: who may not see the list is told so kindly, and the store is never asked.
  handle: staff(
    () => true,
    async (visit) => {
      const { request, viewer, viewing, access, now, referrals } = visit
      if (!access.list) return answers.page('list', inbox.totals.title, totalsOnly, visit)
      const after = readCursor(request.query.get('after'))
      const size = settings.pageSize ?? 25
      // One more than is shown, to know whether there is another page.
      const [rows, tasks] = await Promise.all([
        referrals.list(viewer, { ...(after === undefined ? {} : { after }), size: size + 1 }, now),
        referrals.tasks(viewer, now),
      ])
      const shown = rows.slice(0, size)
      const last = rows.length > size ? shown.at(-1) : undefined
      const found = {
        referrals: shown,
        tasks,
        isFirst: after === undefined,
        justDone: request.query.get('said') === 'done',
        ...(last === undefined ? {} : { more: cursorAfter(last) }),
      }
      const left: Parameters<typeof listPage>[2] = (now, day) => settings.workingDaysLeft(viewer.team, now, day)
      return answers.page('list', inbox.list.title, listPage(found, viewing, left), visit)
    },
  ),
})
