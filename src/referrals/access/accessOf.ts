import type { Role } from '../newTask.ts'
import { type Power, powers } from './powers.ts'

/** What a role may see at all, for a page that has to know before it reads anything. */
export type Access = {
  /** The list: references and coarse codes, and that tasks exist. */
  readonly list: boolean
  /** One referral: who the family is, how to reach them safely, who helps, what makes meeting easier. */
  readonly open: boolean
  /** What the family told: hopes, what goes well, their own words, pressures, why a hold lies on them. */
  readonly story: boolean
  /** An area or address that must stay private, and what to know before a visit. */
  readonly named: boolean
  /** Whether any task may be opened, or finished, if only one of their own. */
  readonly openTask: boolean
  readonly finishTask: boolean
  readonly reports: boolean
}

/** A role's column of the table, in its own team. One question about one thing is for `may`. */
export const accessOf = (role: Role): Access => {
  const has = (what: Power): boolean => powers[what].may.includes(role)
  const hasSome = (what: Power): boolean => has(what) || (powers[what].own?.includes(role) ?? false)
  return {
    list: has('see-list'),
    open: has('open-referral'),
    story: has('read-story'),
    named: has('see-private-address'),
    openTask: hasSome('open-task'),
    finishTask: hasSome('finish-task'),
    reports: has('see-reports'),
  }
}
