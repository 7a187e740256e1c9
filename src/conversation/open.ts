import { carryOver } from '../forms/carryOver.ts'
import type { Draft } from '../forms/draft.ts'
import type { Setting } from '../forms/looking.ts'
import { type Step, walk } from '../forms/walk.ts'
import type { ConversationState } from './state.ts'
import type { PublishedForm, World } from './world.ts'

/** The form that is open in a conversation, with its draft brought to the form's newest version. */
export type Open = {
  readonly published: PublishedForm
  readonly draft: Draft
  readonly setting: Setting
  readonly steps: readonly Step[]
}

export const open = (state: ConversationState, world: World): Open | undefined => {
  const published = state.form === undefined ? undefined : world.forms[state.form]
  const kept = state.form === undefined ? undefined : state.drafts[state.form]
  if (published === undefined || kept === undefined) return undefined
  const draft = carryOver(published.form, kept)
  const setting = { team: world.team.facts, today: world.team.today }
  return { published, draft, setting, steps: walk(published.form, draft, setting) }
}
