import type { Role } from '../referrals/newTask.ts'

/** What one role may see and do. Everything not granted here is refused; a new power is a new column. */
export type Access = {
  /** The list: references and coarse codes, and that tasks exist. */
  readonly list: boolean
  /** One referral: who the family is, how to reach them safely, who helps, what makes meeting easier. */
  readonly open: boolean
  /** What the family told: hopes, what goes well, their own words, pressures, why a hold lies on them. */
  readonly story: boolean
  /** An area or address that must stay private, and what to know before a visit: named roles only (question-lists 3.1, 21). */
  readonly named: boolean
  /** Whose tasks may be opened: their words are sealed. */
  readonly openTask: 'any' | 'own' | 'none'
  readonly finishTask: 'any' | 'own' | 'none'
}

const clinician = { list: true, open: true, story: true, named: true, openTask: 'any', finishTask: 'any' } as const
/** Logistics, not the story: non-clinical roles see what they need to arrange things (parent-infant-teams 3.11). */
const organiser = { list: true, open: true, story: false, named: false, openTask: 'own', finishTask: 'own' } as const

const roles: Readonly<Record<Role, Access>> = {
  'clinical-lead': clinician,
  practitioner: clinician,
  keyworker: clinician,
  administrator: organiser,
  'operational-lead': organiser,
  // Reads, and changes nothing. A private address is no part of an audit.
  auditor: { list: true, open: true, story: true, named: false, openTask: 'any', finishTask: 'none' },
  // Aggregated figures only (001:2230-2234, 2481): not even a reference.
  commissioner: { list: false, open: false, story: false, named: false, openTask: 'none', finishTask: 'none' },
}

export const accessOf = (role: Role): Access => roles[role]
