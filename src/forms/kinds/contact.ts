import { readEmail } from '../../words/understanding/readEmail.ts'
import { readPhone } from '../../words/understanding/readPhone.ts'
import { type KindRules, noCheck } from './kindRules.ts'
import { kindValues } from './values.ts'

/** A phone number: kept in E.164 beside what was typed, and shown as typed. */
export const phone: KindRules = {
  kind: 'phone',
  read: (said, { facts }) => readPhone(said, { drama: facts.team.drama }),
  check: noCheck,
  readBack: (value, _voice, typed) => typed ?? kindValues.phone.safeParse(value).data?.number ?? '',
}

export const email: KindRules = {
  kind: 'email',
  read: (said) => readEmail(said),
  check: noCheck,
  readBack: (value) => String(value),
}
