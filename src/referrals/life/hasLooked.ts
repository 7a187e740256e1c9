import type { Actor } from '../access/actor.ts'
import type { LifeCommand } from './command.ts'
import type { LifeRow } from './lifeTable.ts'

/**
 * Whether its day to be looked at begins anew with a step: it stands elsewhere now, or whoever did something about the family
 * has looked at it. What the family or the clock does, and leaves it where it is, is no look.
 */
export const hasLooked = ({ to }: LifeRow, { is }: LifeCommand, actor: Actor): boolean =>
  to !== 'as-it-was' || actor.is === 'staff' || is === 'look-again'
