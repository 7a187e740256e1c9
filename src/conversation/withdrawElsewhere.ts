import type { NewTask } from '../referrals/newTask.ts'
import type { ConversationState } from './state.ts'
import { reachGiven } from './urgent.ts'
import type { SaidWish } from './withdrawWish.ts'
import type { World } from './world.ts'

/** A wish about something sent elsewhere that only a person can see to. */
export const elsewhereTask = (state: ConversationState, { is, reference }: SaidWish, world: World): NewTask => ({
  id: world.ids.id(),
  what: 'person-asked',
  urgency: 'soon',
  owner: world.team.alerts.owner,
  dueAt: world.team.workingDue(world.now, 1),
  detail: {
    wish: wishes[is],
    lang: state.lang,
    ...(reference === undefined ? {} : { reference }),
    ...reachGiven(state),
  },
})

/** For the person who opens the task. */
const wishes = {
  withdraw: 'To take back something sent elsewhere. Make sure who is asking before anything is said or done.',
  add: 'To add to something sent elsewhere. Make sure who is asking before anything is said or done.',
} as const
