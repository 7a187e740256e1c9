import type { Referrals } from '../../referrals/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { listReferrals } from './listReferrals.ts'
import { listTasks } from './listTasks.ts'
import { openReferral } from './openReferral.ts'
import { openTask } from './openTask.ts'

/** The inbox's port over a database: see `Referrals` for what each promises. */
export const makeReferrals = (parts: StoreParts): Referrals => ({
  list: (viewer, page, now) => listReferrals(parts, viewer, page, now),
  open: (viewer, id, now, effectsOf) => openReferral(parts, viewer, id, now, effectsOf),
  tasks: (viewer, now) => listTasks(parts, viewer, now),
  task: (viewer, id, now) => openTask(parts, viewer, id, now),
})
