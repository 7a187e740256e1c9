import { referralWords } from './referral.ts'
import { selfReferralWords } from './self-referral.ts'
import { service } from './service.ts'

/** Everything anyone reads in English. */
export const en = { service, forms: { 'self-referral': selfReferralWords, referral: referralWords } } as const
