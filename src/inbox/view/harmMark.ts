import { inbox } from '../../../locales/en/inbox.ts'
import type { Mark } from './marksOf.ts'
import type { Viewing } from './viewing.ts'

/** That whoever sent it fears serious harm: the reason of a hold, so only for those who may read the story. */
export const harmMark = (isFeared: boolean, { access }: Viewing): readonly Mark[] =>
  isFeared && access.story ? [{ words: inbox.list.seriousHarm, colour: 'red' }] : []
