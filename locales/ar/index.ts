import { aboutAskingWords } from './about-asking.ts'
import { aboutUsWords } from './about-us.ts'
import { referralWords } from './referral.ts'
import { selfReferralWords } from './self-referral.ts'
import { service } from './service.ts'

/** Everything anyone reads in Arabic. */
export const ar = {
  service,
  forms: {
    'self-referral': selfReferralWords,
    referral: referralWords,
    'about-us': aboutUsWords,
    'about-asking': aboutAskingWords,
  },
} as const

/** Not yet reviewed: no clinician who grew up speaking Arabic has read these words. A live service must not offer them. */
export const review = { by: null, on: null } as const
