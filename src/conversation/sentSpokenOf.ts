import type { AboutSent, TaskAboutSent } from '../referrals/life/aboutSent.ts'
import type { NewTask } from '../referrals/newTask.ts'
import { open } from './open.ts'
import type { ConversationState } from './state.ts'
import { openWish } from './withdrawOpen.ts'
import type { World } from './world.ts'

/**
 * The reference of what somebody speaks of who has sent something: what they are adding to or taking back, what they came
 * back to with its word, else the only thing sent from here, while no new form is open. `undefined`: it cannot be known.
 */
export const sentSpokenOf = (state: ConversationState, world: World): string | undefined => {
  const asked = openWish(state)?.reference ?? state.lent
  if (asked !== undefined) return asked
  const isIdle = (state.menu === undefined || state.menu === 'start') && open(state, world) === undefined
  return isIdle && state.sent.length === 1 ? state.sent[0]?.reference : undefined
}

/** The task as one of that referral: which it is stands beside the words, in place of all that was sent from here. */
export const aboutSent = (
  { detail: { references: _, ...detail }, ...task }: NewTask,
  about: AboutSent,
): TaskAboutSent => ({
  ...task,
  detail: { ...detail, reference: about.reference },
  about,
})
