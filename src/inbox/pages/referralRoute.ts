import { inbox } from '../../../locales/en/inbox.ts'
import type { Route } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import type { InboxSettings } from '../settings.ts'
import type { StaffPage } from '../staffPage.ts'
import { referralPage } from '../view/referralPage.ts'
import { idOf } from './idOf.ts'

/** `GET /inbox/referrals/:id`: everything about one referral on one page. Opening it is an event that names the viewer. */
export const referralRoute = (settings: InboxSettings, staff: StaffPage, answers: Answers): Route => ({
  name: 'inbox.referral',
  method: 'GET',
  path: '/inbox/referrals/:id',
  style: 'page',
  body: 'none',
  handle: staff(
    (access) => access.open,
    async (visit) => {
      const { request, viewer, viewing, now, referrals } = visit
      const id = idOf(request)
      const opened = id === undefined ? undefined : await referrals.open(viewer, id, now)
      if (opened === undefined) return answers.refused('notFound', 404, visit)
      const page = referralPage(opened, viewing, (at, day) => settings.workingDaysLeft(viewer.team, at, day))
      return answers.page('referral', inbox.referral.title(opened.reference), page, visit)
    },
  ),
})
