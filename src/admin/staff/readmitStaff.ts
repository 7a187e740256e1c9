import type { AdminWorld, Ended, Given } from '../command.ts'
import { withStore } from '../withStore.ts'
import { notStaff } from './notStaff.ts'

/** For a mistake, or somebody who came back. */
export const readmitStaff = ({ args: [id = ''] }: Given, world: AdminWorld): Promise<Ended> =>
  withStore(world, async (store, now) => {
    const { is } = await store.staff.readmit(id, now)
    if (is === 'unknown') return notStaff
    if (is === 'already') return { is: 'refused', lines: ['Their access is not ended. Nothing was changed.'] }
    return { is: 'done', lines: ['They may sign in again. Their sessions of before stay ended.'] }
  })
