import type { About, Actor, Who } from './actor.ts'
import { type Power, powers } from './powers.ts'

/** `not-there`: to be answered in every way like something that does not exist. */
export type MayAnswer = 'yes' | 'no' | 'not-there'

/**
 * Whether somebody may see or do something. Asked before anything is read or changed, and asked nowhere else. Another
 * team's is never there, whatever the role; and for whoever sent something, nothing else is.
 *
 * @example may({ is: 'staff', name: 'Ada', role: 'keyworker', team: 'leeds' }, 'accept', { team: 'leeds' }) // 'no'
 */
export const may = (actor: Actor, what: Power, about: About): MayAnswer => {
  if (actor.team !== about.team) return 'not-there'
  if ((actor.is === 'family' || actor.is === 'referrer') && actor.reference !== about.reference) return 'not-there'
  const who: Who = actor.is === 'staff' ? actor.role : actor.is
  const { may: any, own = [] } = powers[what]
  if (any.includes(who)) return 'yes'
  const isTheirs = about.task?.owner === who || about.task?.deputy === who
  return own.includes(who) && isTheirs ? 'yes' : 'no'
}
