import type { Ask } from '../forms/ask.ts'
import { yesAndNo } from '../forms/optionsOf.ts'
import type { ConversationState } from './state.ts'
import type { SaidWish } from './withdrawWish.ts'
import type { World } from './world.ts'

/** A wish about something sent that waits for an answer: which one, a yes, or the words. */
export type OpenWish = { readonly is: SaidWish['is']; readonly reference?: string }

/**
 * Where it is kept: among the drafts, as the answers of a small form of its own. Whatever form is open stays as it is, and
 * is asked again afterwards. No published form has this name.
 */
const place = 'about-sent'

export const openWish = (state: ConversationState): OpenWish | undefined => {
  const answers = state.menu === undefined ? state.drafts[place]?.answers : undefined
  const is = answers?.['wish']?.value
  if (is !== 'withdraw' && is !== 'add') return undefined
  const reference = answers?.['which']?.value
  return { is, ...(typeof reference === 'string' ? { reference } : {}) }
}

export const withWish = (
  { menu: _, ...state }: ConversationState,
  { is, reference }: OpenWish,
  { now }: World,
): ConversationState => {
  const kept = (value: string) => ({ value, by: 'parent' as const, at: now, lang: state.lang })
  const answers = { wish: kept(is), ...(reference === undefined ? {} : { which: kept(reference) }) }
  const draft = { form: place, formVersion: 1, lang: state.lang, answers, skipped: [], rev: 0 }
  return { ...state, drafts: { ...state.drafts, [place]: draft } }
}

export const withoutWish = (state: ConversationState): ConversationState => {
  const { [place]: _, ...drafts } = state.drafts
  return { ...state, drafts }
}

/** What it waits for, as a question; `undefined` when no wish is open, or a list is. */
export const wishAsk = (state: ConversationState, world: World): Ask | undefined => {
  const wish = openWish(state)
  if (wish === undefined) return undefined
  const voice = world.voice(state.lang)
  const plain = { form: place, required: true, lang: state.lang, isPrivate: false, options: [] }
  const { reference } = wish
  if (reference === undefined)
    return {
      ...plain,
      question: 'which',
      kind: 'one-of',
      label: voice.say('sent-which'),
      options: state.sent
        .filter(({ takenBack }) => wish.is !== 'withdraw' || !takenBack)
        .toReversed()
        .map(({ reference: code }) => ({ value: code, title: code })),
    }
  switch (wish.is) {
    case 'withdraw':
      return {
        ...plain,
        question: 'withdraw',
        kind: 'yes-no',
        label: voice.say('withdraw-ask', { reference }),
        options: [...yesAndNo(voice)],
      }
    case 'add':
      return {
        ...plain,
        question: 'add',
        kind: 'long-text',
        label: voice.say('add-ask', { reference }),
        hint: voice.say('add-hint'),
        why: voice.say('add-why'),
      }
  }
}
