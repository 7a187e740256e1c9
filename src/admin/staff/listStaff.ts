import type { AdminWorld, Ended, Given } from '../command.ts'
import { withStore } from '../withStore.ts'

/** One line a person, whoever signed in last first. Names are staff's own, as their sign-in service tells them. */
export const listStaff = ({ args: [team] }: Given, world: AdminWorld): Promise<Ended> =>
  withStore(world, async (store, now) => {
    const members = await store.staff.list(team, now)
    return {
      is: 'done',
      lines: members.map(({ id, name, memberships, lastSignInAt, endedAt }) =>
        [
          id,
          endedAt === undefined ? lastSignInAt.slice(0, 16) : `ended ${endedAt.slice(0, 10)}`.padEnd(16),
          memberships.map(({ team: one, role }) => `${one}:${role}`).join(' ') || 'no team',
          name,
        ].join('  '),
      ),
      notes: [`${members.length} in all. To end somebody's access: npm run admin -- staff end ID`],
    }
  })
