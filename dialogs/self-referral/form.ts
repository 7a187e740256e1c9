import { form, question, section } from '../../src/forms/define.ts'
import { baby, place } from './baby.ts'
import { before, keepsItShort, moment } from './before.ts'
import { meeting } from './meeting.ts'
import { moreSection } from './more.ts'
import { otherParent } from './other-parent.ts'
import { reach, you } from './reach.ts'
import { rested, said } from './remarks.ts'
import { story } from './story.ts'
import { fosterAgreed, youAndHopes } from './you-and-hopes.ts'

export const send = question({
  id: 'send',
  kind: 'one-of',
  options: ['send', 'change', 'not-yet'],
  required: true,
  checksAnswers: true,
  usedFor: 'Submission.',
})

/** What a parent or carer is asked, in this order (question-lists, part (a) 3). The order is part of the safety. */
export const selfReferral = form({
  form: 'self-referral',
  version: 2,
  sections: [
    before,
    youAndHopes,
    baby,
    place,
    you,
    reach,
    otherParent,
    story,
    meeting,
    moreSection,
    section('send', [send]),
  ],
  // A foster carer who waits for a yes is asked no more than on the short path.
  minutes: (facts) => (keepsItShort(facts) || (facts.given(fosterAgreed) ?? 'yes') !== 'yes' ? 3 : 6),
  renamed: {},
  said,
  rested,
  giver: ({ given }) => (given(moment) === 'someone-helps' ? 'beside-parent' : 'parent'),
})
