import { aboutAskingWords } from './about-asking.ts'
import { aboutUsWords } from './about-us.ts'
import { referralWords } from './referral.ts'
import { selfReferralWords } from './self-referral.ts'
import { service } from './service.ts'

/** Everything anyone reads in English. */
export const en = {
  service,
  forms: {
    'self-referral': selfReferralWords,
    referral: referralWords,
    'about-us': aboutUsWords,
    'about-asking': aboutAskingWords,
  },
} as const
