import { section } from '../../src/forms/define.ts'
import { onceAgreed } from './agreement.ts'

/** What goes well comes before what is hard. */
const good = onceAgreed({
  id: 'good',
  kind: 'long-text',
  required: false,
  usedFor: 'First line for the practitioner: the strengths the work builds on.',
})

/** A concern about the relationship is reason enough by itself: no diagnosis, no count is needed (003:76, 001:2364). */
const concern = onceAgreed({
  id: 'concern',
  kind: 'long-text',
  required: true,
  usedFor: 'The decision.',
})

export const story = section('story', [good, concern])
