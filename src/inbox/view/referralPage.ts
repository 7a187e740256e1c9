import { inbox } from '../../../locales/en/inbox.ts'
import type { ReferralOpened } from '../../referrals/ports.ts'
import type { Referral } from '../../referrals/referral.ts'
import type { Instant, LocalDate } from '../../time/instant.ts'
import { type AroundShown, around } from './around.ts'
import { byUrgency } from './byUrgency.ts'
import { cautionOf } from './cautionOf.ts'
import { type ConcernShown, concern } from './concern.ts'
import { type ContactShown, contact } from './contact.ts'
import { type FamilyShown, family } from './family.ts'
import { harmMark } from './harmMark.ts'
import { type HistoryRow, history } from './history.ts'
import { labelOf } from './labelOf.ts'
import { marksOf } from './marksOf.ts'
import { type MeetingShown, meeting } from './meeting.ts'
import { type ReferralRow, referralRow } from './referralRow.ts'
import { type SinceShown, since } from './since.ts'
import { type TaskRow, taskRow } from './taskRow.ts'
import type { Viewing } from './viewing.ts'

export type ReferralPage = {
  readonly top: ReferralRow
  readonly since: SinceShown
  readonly contact: ContactShown
  readonly family: FamilyShown
  readonly concern?: ConcernShown
  /** A professional wrote it: the headings say so, or their words would be read as the family's. */
  readonly isByReferrer: boolean
  readonly around: AroundShown
  readonly meeting: MeetingShown
  readonly referrer: {
    readonly isParent: boolean
    readonly isVerified: boolean
    readonly rows: readonly { readonly label: string; readonly value: string }[]
  }
  readonly tasks: readonly TaskRow[]
  readonly history: readonly HistoryRow[]
  readonly stamp: { readonly form: string; readonly policy: string }
}

/** One referral as one page, read from the common record only: no form's question is known here by its answers. */
export const referralPage = (
  opened: ReferralOpened,
  viewing: Viewing,
  left: (now: Instant, day: LocalDate) => number,
): ReferralPage => {
  const { referral } = opened
  const told = concern(referral, viewing)
  const lately = since(opened, viewing)
  return {
    top: referralRow(opened, viewing, left, [
      ...harmMark(referral.hold.because.includes('serious-harm'), viewing),
      ...marksOf(opened.tasks, opened.id, cautionOf(referral)),
    ]),
    since: lately,
    contact: contact(referral, viewing, lately.withdrawn !== undefined),
    family: family(referral, viewing),
    ...(told === undefined ? {} : { concern: told }),
    isByReferrer: referral.source === 'professional',
    around: around(referral, opened.form, viewing),
    meeting: meeting(referral, viewing),
    referrer: referrerShown(referral),
    tasks: [...byUrgency(opened.tasks, viewing.now), ...opened.tasks.filter((task) => task.done)].map((task) =>
      taskRow(task, viewing, opened.reference),
    ),
    history: history(opened, viewing),
    stamp: {
      form: inbox.stamp.formVersion(labelOf(inbox.stamp.forms, opened.form), opened.formVersion),
      policy: opened.policyHash.slice(0, 12),
    },
  }
}

const referrerShown = ({ source, referrer }: Referral): ReferralPage['referrer'] => {
  const words = inbox.referrer
  return {
    isParent: source === 'self',
    isVerified: referrer.verified,
    rows: [
      { label: words.role, value: labelOf(inbox.referrerRole, referrer.role) },
      ...(referrer.name === undefined ? [] : [{ label: words.name, value: referrer.name }]),
      ...(referrer.organisation === undefined ? [] : [{ label: words.organisation, value: referrer.organisation }]),
      ...(referrer.email === undefined ? [] : [{ label: words.email, value: referrer.email }]),
    ],
  }
}
