import type { Ask, Option } from '../forms/ask.ts'
import { currentStep } from '../forms/currentStep.ts'
import { makeAsk, makeConfirm } from '../forms/makeAsk.ts'
import { yesAndNo } from '../forms/optionsOf.ts'
import { shortOf } from '../forms/summary.ts'
import type { Voice } from '../words/voice.ts'
import { type Open, open } from './open.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { World } from './world.ts'

/** The question that is open now, whatever it is: a list, a reading to confirm, or the form's next question. */
export const asking = (state: ConversationState, world: World): Ask | undefined => {
  const voice = world.voice(state.lang)
  const here = open(state, world)
  if (state.menu !== undefined) return menuAsk(state.menu, here, state, world, voice)
  if (here === undefined) return undefined
  const confirm = makeConfirm(here.published.form, here.draft, here.steps, voice)
  if (confirm) return confirm
  const step = currentStep(here.steps, here.draft)
  return step && makeAsk(here.published.form, here.draft, here.steps, step, voice)
}

/** The open question as a reply; nothing where there is nothing to ask. */
export const askAgain = (state: ConversationState, world: World): readonly Reply[] => {
  const ask = asking(state, world)
  return ask === undefined ? [] : [{ is: 'ask', lang: ask.lang, ask }]
}

type Menu = NonNullable<ConversationState['menu']>

const menuAsk = (menu: Menu, here: Open | undefined, state: ConversationState, world: World, voice: Voice): Ask => {
  const plain = (label: string, options: readonly Option[]): Ask => ({
    form: here?.published.form.form ?? 'start',
    question: menu,
    kind: 'one-of',
    required: true,
    lang: voice.lang,
    label,
    options: [...options],
    isPrivate: false,
  })
  switch (menu) {
    case 'team':
      return plain(voice.say('team-ask'), world.teams ?? [])
    case 'start':
      return plain(voice.say(state.sent.length > 0 ? 'start-again-ask' : 'start-ask'), startOptions(world, voice))
    case 'language':
      return plain(
        voice.say('language-ask'),
        world.team.languages.map((lang) => ({ value: lang, title: world.voice(lang).say('language-name') })),
      )
    case 'change':
      return plain(voice.say('change-ask'), changeOptions(here, voice))
    case 'restart':
      return { ...plain(voice.say('restart-ask'), yesAndNo(voice)), kind: 'yes-no' }
  }
}

const startOptions = (world: World, voice: Voice): readonly Option[] => [
  ...('self-referral' in world.forms
    ? [
        { value: 'parent', title: voice.say('start-parent') },
        { value: 'call-me', title: voice.say('start-call') },
      ]
    : []),
  ...('referral' in world.forms ? [{ value: 'professional', title: voice.say('start-professional') }] : []),
]

/** What can be changed: everything answered, and everything skipped that may still be answered. */
const changeOptions = (here: Open | undefined, voice: Voice): readonly Option[] => [
  ...(here?.steps ?? [])
    .filter((step) => step.state !== 'open' && !step.question.checksAnswers)
    .map((step) => ({ value: step.id, title: here ? shortOf(here.published.form, step, voice) : step.id })),
  { value: 'leave', title: voice.say('change-leave') },
]
