import { form, section } from '../../src/forms/define.ts'
import { agreementSection, onceAgreed } from './agreement.ts'
import { around } from './around.ts'
import { babies } from './babies.ts'
import { carers } from './carers.ts'
import { factorsSection } from './factors.ts'
import { fit } from './fit.ts'
import { now } from './now.ts'
import { rested, said } from './remarks.ts'
import { story } from './story.ts'
import { you } from './you.ts'

const send = onceAgreed({
  id: 'send',
  kind: 'one-of',
  options: ['send', 'change', 'not-yet'],
  required: true,
  checksAnswers: true,
  usedFor: 'Submission.',
})

/** What a professional is asked, in this order (question-lists, part (a) 4). The order is part of the safety. */
export const referral = form({
  form: 'referral',
  version: 1,
  sections: [agreementSection, fit, you, babies, carers, story, now, factorsSection, around, section('send', [send])],
  minutes: () => 5,
  renamed: {},
  said,
  rested,
  giver: () => 'professional',
})
