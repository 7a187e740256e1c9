import { remarksOf } from '../../src/forms/define.ts'

/**
 * What the professional form says after some answers, urgent help first. Advice, never a gate: after each of these the
 * form goes on (001:2337-2343). `copy-` words frame the copy for the referrer's own record.
 */
export const said = [
  'date-not-sure',
  'age-too-early',
  'age-too-early-alone',
  'age-too-late',
  'area-elsewhere',
  'area-elsewhere-alone',
  'landline',
  'ways-not-asked',
  'serious-harm',
  'severe-illness',
  'dependence',
  'court',
  'plan-if-kept-open',
  'plan-not-now',
  'nobody-told',
  'nobody-told-illness',
  'starred',
  'mark-on-baby',
  'rejection-growing',
  'ticked-significant',
  'ticked-others',
  'ticked-none',
  'rule-met',
  'rule-not-met',
  'carry-on',
  'copy-head',
  'copy-foot',
] as const

/** Where the professional form rests: nothing that could name a family is asked or kept. */
export const rested = ['not-yet', 'said-no', 'may-not-be-safe'] as const

export const { says, rests } = remarksOf<(typeof said)[number], (typeof rested)[number]>()
