import { loadTeams } from '../../start/loadTeams.ts'
import { rulesOf } from '../../start/rulesOf.ts'
import type { Store } from '../../store/makeStore.ts'
import type { Instant } from '../../time/instant.ts'
import type { AdminWorld, Ended, Given } from '../command.ts'
import { withStore } from '../withStore.ts'
import { notStaff } from './notStaff.ts'

/** Theirs is over at their next page, in every browser. What they had is due by the calendar of its team. */
export const endStaff = async ({ args: [id = ''] }: Given, world: AdminWorld): Promise<Ended> => {
  const { teams } = await loadTeams(world.env['ATTUNE_TEAMS']?.trim() || 'deployment/teams')
  return withStore(world, (store, now) => endIn(store, id, now), rulesOf(teams))
}

const endIn = async (store: Store, id: string, now: Instant): Promise<Ended> => {
  const ended = await store.staff.end(id, now)
  if (ended.is === 'unknown') return notStaff
  if (ended.is === 'already')
    return {
      is: 'refused',
      lines: [
        'Their access was ended before. Work still in their name is back with its team, unless a colleague has that name too.',
      ],
    }
  const { sessions } = ended
  return {
    is: 'done',
    lines: [
      `Ended, with ${sessions} open ${sessions === 1 ? 'session' : 'sessions'}. Nobody who signs in as them gets in until: staff readmit ID`,
      'Have their account closed, or its roles taken away, where they sign in as well.',
    ],
  }
}
