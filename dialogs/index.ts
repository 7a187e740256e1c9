import type { PublishedForm } from '../src/conversation/world.ts'
import { copyForRecord } from './referral/copyForRecord.ts'
import { referral } from './referral/form.ts'
import { toReferral as professionalReferral } from './referral/toReferral.ts'
import { selfReferral } from './self-referral/form.ts'
import { toReferral } from './self-referral/toReferral.ts'

/** Every form that can be opened, by its id. */
export const dialogs = {
  'self-referral': {
    form: selfReferral,
    toReferral,
    done: 'done-parent',
    welcome: ['welcome-parent-1', 'welcome-parent-2'],
  },
  referral: {
    form: referral,
    toReferral: professionalReferral,
    done: 'done-professional',
    welcome: ['welcome-professional'],
    copy: copyForRecord,
  },
} as const satisfies Readonly<Record<string, PublishedForm>>
