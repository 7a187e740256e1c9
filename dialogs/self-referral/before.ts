import { question, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { rests } from './remarks.ts'

/** Asked first, so that nothing private is asked at a bad moment or with somebody looking (question-lists 3.3). */
export const moment = question({
  id: 'moment',
  kind: 'one-of',
  options: ['go-ahead', 'someone-helps', 'keep-it-short', 'not-now'],
  required: true,
  usedFor: 'Full or short path; whether the contact answers still need a private check.',
})

export const besideYou = question({
  id: 'beside-you',
  kind: 'one-of',
  options: ['family-or-friend', 'worker', 'interpreter'],
  required: true,
  usedFor: 'How far the answers can be relied on: every contact answer then waits for a private check.',
  when: ({ given }) => given(moment) === 'someone-helps',
})

/** The short path asks nothing about the baby, feelings or home, and never says why it is short. */
export const keepsItShort = ({ given }: Facts): boolean => given(moment) === 'keep-it-short'

export const before = section(
  'before',
  [moment, besideYou],
  [rests(moment, (value) => (value === 'not-now' ? 'not-now' : undefined))],
)
