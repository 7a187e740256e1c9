import type { Role } from '../referrals/newTask.ts'
import type { Access } from './access.ts'

/** Whether a grant covers a task: `own` is what the viewer's role looks after. */
export const covers = (grant: Access['openTask'], owner: Role, viewer: Role): boolean =>
  grant === 'any' || (grant === 'own' && owner === viewer)
