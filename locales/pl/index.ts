import { aboutAskingWords } from './about-asking.ts'
import { aboutUsWords } from './about-us.ts'
import { referralWords } from './referral.ts'
import { selfReferralWords } from './self-referral.ts'
import { service } from './service.ts'

/** Everything anyone reads in Polish. Not yet reviewed by a native-speaking clinician. */
export const pl = {
  service,
  forms: {
    'self-referral': selfReferralWords,
    referral: referralWords,
    'about-us': aboutUsWords,
    'about-asking': aboutAskingWords,
  },
} as const

/** The native-speaking clinician who read these words, and the day; null until one has. */
export const review = { by: null, on: null } as const
