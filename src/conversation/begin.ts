import { openDraft } from '../forms/openDraft.ts'
import type { Lang } from '../words/lang.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, statement, withMenu, withoutMenu } from './conversed.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { World } from './world.ts'

/** Which team, where that is not clear, and then what can be done here, for somebody who has said nothing yet. */
export const begin = (state: ConversationState, world: World): Conversed => {
  const at = withMenu(state, opening(world))
  return conversed(at, askAgain(at, world))
}

/**
 * Opens a form. What was already answered is kept: opening it again goes on where it was, so that a page that starts
 * anew after a crash loses nothing.
 */
export const openForm = (before: ConversationState, form: string, lang: Lang, world: World): Conversed => {
  const state = { ...withoutMenu(before), lang }
  const voice = world.voice(lang)
  const published = Object.hasOwn(world.forms, form) ? world.forms[form] : undefined
  if (published === undefined) {
    const at = withMenu(state, 'start')
    return conversed(at, [statement(voice, 'not-this-form'), ...askAgain(at, world)])
  }
  const kept = Object.hasOwn(state.drafts, form) ? state.drafts[form] : undefined
  const draft = kept ? { ...kept, lang } : openDraft(published.form, lang)
  const opened = { ...state, form, drafts: { ...state.drafts, [form]: draft } }
  const isBegun = kept !== undefined && Object.keys(kept.answers).length > 0
  const hello = isBegun ? [statement(voice, 'welcome-back')] : welcome(published.welcome, state.lang, world)
  return conversed(opened, [...hello, ...askAgain(opened, world)])
}

/** The list that everything begins with. */
export const opening = ({ teams }: World): 'team' | 'start' => (teams === undefined ? 'start' : 'team')

const welcome = (
  keys: readonly ('welcome-parent-1' | 'welcome-parent-2' | 'welcome-professional')[],
  lang: Lang,
  world: World,
): readonly Reply[] =>
  keys.map((key) =>
    statement(world.voice(lang), key, {
      team: world.team.name,
      privacyUrl: world.privacyUrl,
      count: world.team.decisionDays,
    }),
  )
