import { answer } from '../forms/answer.ts'
import { openDraft } from '../forms/openDraft.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, statement, withDraft, withoutMenu } from './conversed.ts'
import type { ConversationState } from './state.ts'
import type { World } from './world.ts'

/** "Ask us to call you": the self-referral with its first question answered "keep it short", about ten turns in all. */
export const askToCall = (before: ConversationState, world: World): Conversed => {
  const published = world.forms['self-referral']
  if (published === undefined) return conversed(before, askAgain(before, world))
  const state = { ...withoutMenu(before), form: 'self-referral' }
  const voice = world.voice(state.lang)
  const draft = state.drafts['self-referral'] ?? openDraft(published.form, state.lang)
  const setting = { team: world.team.facts, today: world.team.today, at: world.now, voice }
  const short = answer(published.form, draft, { value: 'keep-it-short' }, setting)
  const opened = withDraft(state, short.draft)
  const hello = statement(voice, 'welcome-call-me', { team: world.team.name, privacyUrl: world.privacyUrl })
  return conversed(opened, [hello, ...askAgain(opened, world)])
}
