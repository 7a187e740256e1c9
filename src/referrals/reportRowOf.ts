import { DateTime } from 'luxon'
import type { LocalDate } from '../time/instant.ts'
import type { ReportRow } from './newReferral.ts'
import type { Referral } from './referral.ts'

/** The coarse codes of one referral for reports: bands and first halves only, nothing that names or dates a person. */
export const reportRowOf = (referral: Referral, today: LocalDate): ReportRow => ({
  source: referral.source,
  referrerRole: referral.referrer.role,
  path: referral.path,
  stage: stageOf(referral),
  ageBand: ageBandOf(referral, today),
  spokenLanguage: spoken(referral),
  areaCode: referral.area.mustStayPrivate ? 'private' : (referral.area.outward ?? 'not-known'),
  fatherInvolved: fatherInvolved(referral),
})

/** Only a code that many share may stand in clear: a language typed freely is counted as "another". */
const spoken = (referral: Referral): string => {
  const [first] = referral.people
  const speaks = first?.speaks
  if (speaks === undefined) return 'not-known'
  return /^[a-z]{2}$/.test(speaks) ? speaks : 'another'
}

const stageOf = ({ babies }: Referral): ReportRow['stage'] => {
  const isBorn = babies.some((baby) => baby.born)
  const isDue = babies.some((baby) => baby.due)
  if (isBorn && isDue) return 'both'
  if (isBorn) return 'born'
  return isDue ? 'expected' : 'not-known'
}

const bands = [
  [3, '0-2m'],
  [6, '3-5m'],
  [12, '6-11m'],
  [24, '12-23m'],
] as const

const ageBandOf = ({ babies }: Referral, today: LocalDate): ReportRow['ageBand'] => {
  const born = babies.find((baby) => baby.born)?.born
  if (born === undefined) return babies.some((baby) => baby.due) ? 'before-birth' : 'not-known'
  const { months } = DateTime.fromISO(today, { zone: 'utc' }).diff(
    DateTime.fromISO(born.date, { zone: 'utc' }),
    'months',
  )
  return bands.find(([under]) => months < under)?.[1] ?? '24m-up'
}

const fatherInvolved = ({ people }: Referral): ReportRow['fatherInvolved'] => {
  if (people.some((person) => person.relationship === 'father' && !person.doNotContact)) return 'yes'
  return people.some((person) => person.doNotContact) ? 'no' : 'not-known'
}
