import type { About, Actor } from '../../src/referrals/access/actor.ts'
import { type MayAnswer, may } from '../../src/referrals/access/may.ts'
import { type Power, powers } from '../../src/referrals/access/powers.ts'
import { Role } from '../../src/referrals/newTask.ts'

/** Who asks, by the name of their column. */
export const askers = [...Role.options, 'family', 'referrer', 'clock'] as const
export type Asker = (typeof askers)[number]

export const allPowers: readonly Power[] = Object.keys(powers).filter((name): name is Power => name in powers)

const actorOf = (asker: Asker, team: string): Actor => {
  switch (asker) {
    case 'family':
    case 'referrer':
      return { is: asker, reference: 'REF-1', team }
    case 'clock':
      return { is: 'clock', team }
    default:
      return { is: 'staff', name: 'Somebody', role: asker, team }
  }
}

/** One cell: the answer to one asker, about something of their own team or another's. */
export const cell = (asker: Asker, power: Power, team: 'own' | 'foreign', task?: About['task']): MayAnswer =>
  may(actorOf(asker, 'sample'), power, {
    ...{ team: team === 'own' ? 'sample' : 'other-team', reference: 'REF-1' },
    ...(task === undefined ? {} : { task }),
  })
