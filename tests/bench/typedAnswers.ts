import { simpleRest, upTo } from '../conversation/talk.ts'

/** A mother's whole self-referral, typed as people type, sending included: one answer a turn. */
export const typedAnswers: readonly string[] = [...upTo.ways, ...simpleRest, 'send']
