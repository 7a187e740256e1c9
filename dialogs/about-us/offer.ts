import { question } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'

/** Asked once after sending. Anything but a yes closes the form, and nobody is asked again. */
export const offer = question({
  id: 'offer',
  kind: 'one-of',
  options: ['yes', 'no-thanks'],
  required: true,
  usedFor: 'Whether to ask anything at all.',
})

export const isWelcome = ({ given }: Facts): boolean => given(offer) === 'yes'

/** In their own words, and kept where no reference leads to it. */
export const asking = question({
  id: 'asking',
  kind: 'long-text',
  required: false,
  isPrivate: true,
  usedFor: 'What people say about asking this way: read by the team to make asking easier.',
  when: isWelcome,
})
