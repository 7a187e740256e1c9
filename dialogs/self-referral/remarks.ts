import { remarksOf } from '../../src/forms/define.ts'

/** What the self-referral says after some answers. The only findings about fit are here: age, area, who must ask. */
export const said = [
  'sw-not-yet',
  'date-not-sure',
  'age-too-early',
  'age-too-late',
  'area-elsewhere',
  'no-number',
  'landline',
  'life-thank-you',
  'thank-you',
] as const

/** Where the self-referral rests: nothing is kept of the answer, and it can go on at any time. */
export const rested = ['not-now', 'not-looking-after'] as const

export const { says, rests } = remarksOf<(typeof said)[number], (typeof rested)[number]>()
