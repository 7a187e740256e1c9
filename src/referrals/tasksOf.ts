import type { NewTask } from './newTask.ts'
import type { Referral } from './referral.ts'

/** What a person must do because of what was told: coarse reasons, each with how soon, in working days. */
export type Due = Pick<NewTask, 'what' | 'urgency' | 'detail'> & { readonly days: number }

/** What the team's advice found, beside the referral itself. */
export type Findings = { readonly age: string; readonly area: string; readonly isUnder16: boolean }

/**
 * The tasks a new referral makes by itself. Each is a question only a person may answer; none of them stops it being
 * sent (eligibility is advice, never a gate).
 */
export const tasksOf = (referral: Referral, findings: Findings): readonly Due[] =>
  rules
    .filter((rule) => rule.when(referral, findings))
    .map(({ what, urgency, days }) => ({ what, urgency, days, detail: {} }))

type Rule = Omit<Due, 'detail'> & { readonly when: (referral: Referral, findings: Findings) => boolean }

const rules: readonly Rule[] = [
  { what: 'call-back', urgency: 'soon', days: 1, when: ({ path }) => path === 'call-back' },
  {
    what: 'private-check',
    urgency: 'soon',
    days: 1,
    when: ({ hold, people }) =>
      hold.on || people.some((person) => person.contact.needsPrivateCheck && !person.doNotContact),
  },
  {
    what: 'social-worker-agreement',
    urgency: 'soon',
    days: 1,
    when: ({ hold }) => hold.because.includes('looked-after'),
  },
  { what: 'under-16', urgency: 'soon', days: 1, when: (_, { isUnder16 }) => isUnder16 },
  { what: 'court', urgency: 'planned', days: 3, when: ({ status }) => status.includes('court') },
  {
    what: 'interpreter',
    urgency: 'planned',
    days: 2,
    when: ({ people }) => people.some((person) => person.interpreter?.needed === 'yes'),
  },
  {
    what: 'translate',
    urgency: 'planned',
    days: 2,
    when: ({ lang, good, words }) => lang !== 'en' && (good !== undefined || words !== undefined),
  },
  { what: 'area-check', urgency: 'planned', days: 3, when: (_, { area }) => area !== 'covered' },
  { what: 'age-check', urgency: 'planned', days: 3, when: (_, { age }) => age !== 'fits' },
]
