import type { PublishedForm } from '../src/conversation/world.ts'
import { aboutAsking } from './about-us/aboutAsking.ts'
import { aboutUs } from './about-us/form.ts'
import { toFeedback } from './about-us/toFeedback.ts'
import { copyForRecord } from './referral/copyForRecord.ts'
import { referral } from './referral/form.ts'
import { toReferral as professionalReferral } from './referral/toReferral.ts'
import { selfReferral } from './self-referral/form.ts'
import { toReferral } from './self-referral/toReferral.ts'

/** Every form that can be opened, by its id. */
export const dialogs = {
  'self-referral': {
    form: selfReferral,
    gives: { is: 'referral', toReferral, done: 'done-parent' },
    afterwards: 'about-us',
    welcome: ['welcome-parent-1', 'welcome-parent-2'],
  },
  referral: {
    form: referral,
    gives: { is: 'referral', toReferral: professionalReferral, done: 'done-professional', copy: copyForRecord },
    afterwards: 'about-asking',
    welcome: ['welcome-professional'],
  },
  'about-us': {
    form: aboutUs,
    gives: { is: 'feedback', toFeedback: toFeedback(aboutUs), offer: 'offer' },
    welcome: [],
  },
  'about-asking': {
    form: aboutAsking,
    gives: { is: 'feedback', toFeedback: toFeedback(aboutAsking), offer: 'offer' },
    welcome: [],
  },
} as const satisfies Readonly<Record<string, PublishedForm>>
