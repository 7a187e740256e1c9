import { inbox } from '../../../locales/en/inbox.ts'
import type { State } from '../../referrals/life/states.ts'
import type { ReferralListed } from '../../referrals/ports.ts'
import { dayOf, type Instant, type LocalDate } from '../../time/instant.ts'
import { type Due, decisionDue } from './decisionDue.ts'
import { labelOf } from './labelOf.ts'
import { languageName } from './languageName.ts'
import type { Mark } from './marksOf.ts'
import { momentInWords } from './momentInWords.ts'
import type { Viewing } from './viewing.ts'

export type ReferralRow = {
  readonly reference: string
  readonly href: string
  readonly what: string
  readonly stage: string
  readonly status: string
  readonly received: string
  readonly source: string
  readonly language: string
  readonly marks: readonly Mark[]
  readonly decision: Due
}

/** One line of the list, from clear columns only. `left`: working days to the day of decision. */
export const referralRow = (
  listed: ReferralListed,
  { now, zone }: Viewing,
  left: (now: Instant, day: LocalDate) => number,
  marks: readonly Mark[],
): ReferralRow => {
  const today = dayOf(now, zone)
  return {
    reference: listed.reference,
    href: `/inbox/referrals/${encodeURIComponent(listed.id)}`,
    what: inbox.path[listed.path],
    stage: labelOf(inbox.stage, listed.stage),
    status: labelOf(inbox.status, listed.status),
    received: momentInWords(listed.sentAt, now, zone),
    source: inbox.source[listed.source],
    language: languageName(listed.lang),
    marks,
    decision: undecided.includes(listed.status)
      ? decisionDue(left(now, listed.decideBy), today, listed.decideBy)
      : { words: inbox.dash, isOverdue: false },
  }
}

/** Only these wait for a decision: what was taken back or decided is late for none. */
const undecided: readonly string[] = ['new', 'screening', 'awaiting-information', 're-opened'] satisfies State[]
