import type { Asked } from '../words/floor/table.ts'
import type { Ask } from './ask.ts'

/** Whom the safety floor may take a "he" or a "she" for, at this question. */
export const askedIn = (ask: Pick<Ask, 'isAboutBaby'> | undefined): Asked | undefined =>
  ask?.isAboutBaby ? 'baby' : undefined
