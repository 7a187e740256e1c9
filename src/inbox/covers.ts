import type { Access } from '../referrals/access/accessOf.ts'
import type { Role } from '../referrals/newTask.ts'
import type { TaskListed } from '../referrals/ports.ts'

/** Whether a grant covers a task: `own` is what the viewer's role looks after, or was told of because nobody took it in time. */
export const covers = (
  grant: Access['openTask'],
  { owner, deputy }: Pick<TaskListed, 'owner' | 'deputy'>,
  viewer: Role,
): boolean => grant === 'any' || (grant === 'own' && (owner === viewer || deputy === viewer))
