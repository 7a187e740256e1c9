import type { NewTask } from '../referrals/newTask.ts'
import type { ConversationState } from './state.ts'
import { reachGiven } from './urgent.ts'
import type { World } from './world.ts'

/** `word`: to choose another word for it, where the one chosen before is not known any more. */
type Wish = { readonly is: 'withdraw' | 'add' | 'word'; readonly reference?: string }

/** A wish about something sent elsewhere that only a person can see to. */
export const elsewhereTask = (state: ConversationState, { is, reference }: Wish, world: World): NewTask => ({
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
  word: 'To choose another word to come back with. Make sure who is asking before anything is said or done.',
} as const
