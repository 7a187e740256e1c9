import type { NewReferral } from './newReferral.ts'
import type { Referral } from './referral.ts'

/** What a referral can be found by later. Stored only as keyed hashes, never in clear. */
export const lookupsOf = (referral: Referral): NewReferral['lookups'] => [
  ...referral.people.flatMap((person) => [
    ...(person.contact.phone ? [{ kind: 'phone' as const, value: person.contact.phone.number }] : []),
    ...(person.name ? [{ kind: 'name' as const, value: person.name }] : []),
  ]),
  ...referral.babies.flatMap((baby) => [
    ...(baby.nhsNumber ? [{ kind: 'nhs-number' as const, value: baby.nhsNumber }] : []),
    ...(baby.name ? [{ kind: 'name' as const, value: baby.name }] : []),
  ]),
]
