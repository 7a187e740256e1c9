import { currentStep } from '../forms/currentStep.ts'
import { openDraft } from '../forms/openDraft.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import { readChoices } from '../words/understanding/readChoices.ts'
import type { Command } from '../words/understanding/readCommand.ts'
import { askAgain, asking } from './asking.ts'
import { begin } from './begin.ts'
import { type Conversed, conversed, said } from './conversed.ts'
import { type Open, open } from './open.ts'
import type { ConversationState } from './state.ts'
import type { PublishedForm, World } from './world.ts'

/**
 * The small form that is offered after a first sending, put by until `nextOffer` opens it. Never after a loss, never where
 * staying on the page may be unsafe or somebody asked to keep it short.
 */
export const withAboutUs = (
  state: ConversationState,
  { afterwards }: PublishedForm,
  { referral }: NewReferral,
  world: World,
): ConversationState => {
  const after = afterwards === undefined ? undefined : world.forms[afterwards]
  const keepsThem =
    referral.path !== 'full' || referral.hold.on || referral.factors.some(({ factor }) => factor === 'loss')
  if (after === undefined || keepsThem || state.quiet || state.sent.length > 1) return state
  return { ...state, drafts: { ...state.drafts, [after.form.form]: openDraft(after.form, state.lang) } }
}

/**
 * Opens the offer that was put by, where nothing else is open: one offer at a time. Whatever is offered first calls this
 * when it is settled.
 */
export const nextOffer = (state: ConversationState, world: World): Conversed => {
  if (state.form !== undefined || state.menu !== undefined || state.quiet) return conversed(state)
  const waiting = Object.values(world.forms).find(
    ({ form, gives }) => gives.is === 'feedback' && state.drafts[form.form],
  )
  if (waiting === undefined) return conversed(state)
  const at = { ...state, form: waiting.form.form }
  return conversed(at, askAgain(at, world))
}

/**
 * What was said to an open offer. `undefined` where it goes on as any question does: a yes, help, urgent help, a person, a
 * language. Anything else closes the offer, and is heard as if nothing had been offered.
 */
export const hearOffer = (
  state: ConversationState,
  text: string,
  command: Command | undefined,
  world: World,
): Conversed | undefined => {
  const offered = openOffer(state, world)
  if (offered === undefined) return undefined
  const closed = withoutForm(state, offered)
  const voice = world.voice(state.lang)
  const declined = conversed(closed, [said(voice, voice.rested(offered.published.form.form, 'no-thanks'))])
  switch (command?.is) {
    case 'help':
    case 'why':
    case 'urgent':
    case 'person':
    case 'language':
      return undefined
    case 'restart':
      return begin(closed, world)
    case 'back':
    case 'skip':
    case 'save':
    case 'change':
    case 'leave':
      return declined
    case undefined: {
      const options = asking(state, world)?.options ?? []
      const read = readChoices(text, options, { lang: state.lang, many: false })
      if (read.heard === 'unclear') return begin(closed, world)
      return read.values[0] === 'yes' ? undefined : declined
    }
  }
}

/** What a card or a page gives to an open offer, as words. */
export const offerAnswer = (
  state: ConversationState,
  values: Readonly<Record<string, unknown>>,
  world: World,
): string | undefined => {
  const value = openOffer(state, world) && values[asking(state, world)?.question ?? '']
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : undefined
}

/** The state without any small form that was offered: danger, and taking back what was sent, are never followed by it. */
export const withoutFeedback = (state: ConversationState, world: World): ConversationState => {
  const here = open(state, world)
  return here?.published.gives.is === 'feedback' ? withoutForm(state, here) : state
}

/**
 * A turn with what is said after sending kept apart from it. While a small form is being answered the conversation keeps
 * that something was said, and not what. When it is finished, or somebody goes on to anything else, its answers are gone
 * from the conversation, and the key goes with everything that was asked.
 */
export const keptApart = (before: ConversationState, turn: Conversed, world: World): Conversed => {
  const begun = Object.entries(before.drafts)
    .filter(([form, { answers }]) => world.forms[form]?.gives.is === 'feedback' && Object.keys(answers).length > 0)
    .map(([form]) => form)
  if (begun.length === 0 || turn.asks !== undefined) return turn
  const { state } = turn
  if (state.form !== undefined && begun.includes(state.form)) return { ...turn, forgetsWords: true }
  const drafts = Object.fromEntries(Object.entries(state.drafts).filter(([form]) => !begun.includes(form)))
  return { ...turn, state: { ...state, drafts }, newKey: true }
}

const openOffer = (state: ConversationState, world: World): Open | undefined => {
  const here = state.quiet || state.menu !== undefined ? undefined : open(state, world)
  if (here === undefined || here.published.gives.is !== 'feedback' || here.draft.pending) return undefined
  return currentStep(here.steps, here.draft)?.id === here.published.gives.offer ? here : undefined
}

const withoutForm = ({ form: _, ...state }: ConversationState, { published }: Open): ConversationState => {
  const { [published.form.form]: _declined, ...drafts } = state.drafts
  return { ...state, drafts }
}
