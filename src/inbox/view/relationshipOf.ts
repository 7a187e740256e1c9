import { inbox } from '../../../locales/en/inbox.ts'
import type { Person } from '../../referrals/referral.ts'

/** The form asks of the baby's other parent as such, and not which: that much is known. */
export const relationshipOf = ({ id, relationship }: Person): string =>
  id === 'other-parent' && relationship === 'not-known' ? inbox.family.otherParent : inbox.relationship[relationship]
