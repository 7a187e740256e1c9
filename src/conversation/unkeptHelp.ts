import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import { answerFindings, hearWords } from './urgent.ts'
import type { World } from './world.ts'

/**
 * Urgent help for words of danger that nothing was kept of: the numbers, no question, and no promise that a person sees
 * them. Nothing where no danger is heard.
 */
export const unkeptHelp = (state: ConversationState, texts: readonly string[], world: World): readonly Reply[] => {
  const heard = hearWords(texts)
  return heard.length === 0 ? [] : answerFindings({ ...state, quiet: true }, heard, world, undefined, false).replies
}
