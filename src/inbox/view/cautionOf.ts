import type { Caution } from '../../referrals/ports.ts'
import type { Referral } from '../../referrals/referral.ts'

/** What an opened record itself says of contact: no task is asked. */
export const cautionOf = ({ hold, people }: Referral): Caution => {
  if (hold.on) return 'held'
  return people.some((person) => person.contact.needsPrivateCheck && !person.doNotContact) ? 'check-first' : 'none'
}
