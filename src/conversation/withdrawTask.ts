import { lifeTaskFor } from '../referrals/life/lifeTaskFor.ts'
import type { Wish, WishTask } from '../referrals/life/wish.ts'
import { OwnWords } from '../referrals/referral.ts'
import type { ConversationState } from './state.ts'
import type { World } from './world.ts'

/** The task that tells the team of a wish, and carries the wish to the store. */
export const wishTask = (
  state: ConversationState,
  reference: string,
  command: Wish['command'],
  world: World,
): WishTask => {
  const isParent = state.sent.find((sent) => sent.reference === reference)?.form === 'self-referral'
  const words =
    command.is === 'add'
      ? OwnWords.parse({
          text: command.words,
          lang: command.lang,
          by: isParent ? 'parent' : 'professional',
          at: world.now,
        })
      : undefined
  const task = lifeTaskFor(command.is === 'add' ? 'words-added' : 'withdrawn', {
    id: world.ids.id(),
    owner: world.team.alerts.owner,
    at: world.now,
    workingDue: world.team.workingDue,
    detail: { reference, lang: state.lang, ...(words === undefined ? {} : { words }) },
  })
  const by = isParent ? 'family' : 'referrer'
  return { ...task, wish: { reference, by, command } }
}
