import type { Person, Referral } from '../../referrals/referral.ts'

/**
 * Whom a clinician may speak with first under a hold: whoever asked, and whoever was asked alone. Where there is nobody
 * like that, the one the referral is about. All others are not contacted until then, for one of them may be the danger.
 */
export const firstSpokenWith = ({ people }: Referral): readonly Person[] => {
  const alone = people.filter(({ isReferrer, contact }) => isReferrer || wasAskedAlone(contact.asked))
  return alone.length > 0 ? alone : people.slice(0, 1)
}

const wasAskedAlone = ({ by, inPrivate }: Person['contact']['asked']): boolean => by !== 'nobody' && inPrivate === 'yes'
