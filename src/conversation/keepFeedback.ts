import { type Conversed, said } from './conversed.ts'
import type { Open } from './open.ts'
import type { ConversationState } from './state.ts'
import type { GivesFeedback, World } from './world.ts'

/**
 * Keeps what was said after sending, with no link to anybody. The draft goes from the conversation, the words of this turn
 * are not kept in it, and a new key seals what follows, so that the answers stand nowhere beside a family.
 */
export const keepFeedback = (
  state: ConversationState,
  { published, draft, setting }: Open,
  gives: GivesFeedback,
  world: World,
): Conversed => {
  const { form } = published
  const { [form.form]: _given, ...drafts } = state.drafts
  const { form: _closed, menu: _none, ...rest } = state
  const voice = world.voice(state.lang)
  const feedback = gives.toFeedback(draft, setting)
  const isEmpty = Object.keys(feedback.codes).length === 0 && feedback.words.length === 0
  const about = { team: world.team.id, form: form.form, formVersion: form.version, day: world.team.today }
  return {
    state: { ...rest, drafts },
    replies: [said(voice, isEmpty ? voice.rested(form.form, 'no-thanks') : voice.said(form.form, 'kept'))],
    tasks: [],
    ...(isEmpty ? {} : { feedback: { ...about, ...feedback } }),
    newKey: true,
    forgetsWords: true,
  }
}
