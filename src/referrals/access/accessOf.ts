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
  /** Whose tasks may be opened: their words are sealed. */
  readonly openTask: 'any' | 'own' | 'none'
  readonly finishTask: 'any' | 'own' | 'none'
  readonly reports: boolean
}

/** A role's column of the table, in its own team. One question about one thing is for `may`. */
export const accessOf = (role: Role): Access => {
  const has = (what: Power): boolean => powers[what].may.includes(role)
  const extent = (what: Power): Access['openTask'] =>
    has(what) ? 'any' : powers[what].own?.includes(role) ? 'own' : 'none'
  return {
    list: has('see-list'),
    open: has('open-referral'),
    story: has('read-story'),
    named: has('see-private-address'),
    openTask: extent('open-task'),
    finishTask: extent('finish-task'),
    reports: has('see-reports'),
  }
}
