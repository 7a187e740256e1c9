import { currentStep } from '../forms/currentStep.ts'
import { namesLanguage } from '../words/understanding/commands/namesLanguage.ts'
import { open } from './open.ts'
import type { ConversationState } from './state.ts'
import { openWish } from './withdrawOpen.ts'
import type { World } from './world.ts'

/**
 * Whether the open question asks for a language in words, and one is named: "in Somali" is then its answer, and no wish to
 * change the chat's. "Switch to Polish" stays a wish.
 */
export const namesLanguageAsked = (text: string, state: ConversationState, world: World): boolean => {
  if (state.quiet || state.menu !== undefined || openWish(state) !== undefined) return false
  const here = open(state, world)
  if (here === undefined || here.draft.pending) return false
  return currentStep(here.steps, here.draft)?.question.names === 'language' && namesLanguage(text)
}
