import type { TaskRefusal, TaskStanding } from '../../../ledger/tasks/task.ts'
import { may } from '../../../referrals/access/may.ts'
import type { Instant } from '../../../time/instant.ts'
import { listStaff } from '../../staff/listStaff.ts'
import type { StoreParts } from '../../storeParts.ts'

/**
 * Whether a task may be given to somebody by name: a colleague of that team, whose access was not ended and whose role may
 * do it. A team without staff is the demo's, where nobody vouches for anybody: there every name will do.
 */
export const mayHaveTask = async (
  parts: StoreParts,
  task: TaskStanding,
  name: string,
  now: Instant,
): Promise<'yes' | TaskRefusal> => {
  const staff = await listStaff(parts, task.team, now)
  if (staff.length === 0) return 'yes'
  const named = staff.filter((one) => one.name === name && one.endedAt === undefined)
  if (named.length === 0) return 'colleague'
  const { team } = task
  const roles = named.flatMap(({ memberships }) => memberships.filter((one) => one.team === team))
  const isTheirs = roles.some(
    ({ role }) => may({ is: 'staff', name, role, team }, 'finish-task', { team, task }) === 'yes',
  )
  return isTheirs ? 'yes' : 'their-role'
}
