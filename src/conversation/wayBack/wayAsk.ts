import type { Ask } from '../../forms/ask.ts'
import { yesAndNo } from '../../forms/optionsOf.ts'
import type { ConversationState } from '../state.ts'
import { wishAsk } from '../withdrawOpen.ts'
import type { World } from '../world.ts'
import { openWay } from './openWay.ts'

/** The question a way back waits for; `undefined` when none does, or a list is open. */
export const wayAsk = (state: ConversationState, world: World): Ask | undefined => {
  const way = openWay(state)
  if (way === undefined || state.quiet) return undefined
  const voice = world.voice(state.lang)
  const plain = { form: 'way-back', required: false, lang: state.lang, isPrivate: false, options: [] }
  switch (way.is) {
    case 'offered':
      return {
        ...plain,
        ...{ question: 'come-back', kind: 'yes-no', label: voice.say('way-offer') },
        options: [...yesAndNo(voice)],
      }
    case 'choosing':
      return {
        ...plain,
        ...{ question: 'own-word', kind: 'text', label: voice.say('way-choose') },
        ...{ hint: voice.say('way-choose-hint'), why: voice.say('way-choose-why') },
      }
    case 'proving':
      return {
        ...plain,
        ...{ question: 'your-word', kind: 'text', hint: voice.say('way-word-hint') },
        label: voice.say(way.wish === 'word' ? 'way-old' : 'way-word', { code: way.code }),
        why: voice.say(way.wish === 'word' ? 'way-old-why' : 'way-word-why'),
      }
    case 'visiting':
      return {
        ...plain,
        ...{ question: 'what-next', kind: 'one-of', required: true, label: voice.say('way-next') },
        options: (way.isOver === true ? over : sent).map((value) => ({ value, title: voice.say(`way-next-${value}`) })),
      }
  }
}

const sent = ['withdraw', 'add', 'copy', 'close'] as const
/** After the end of a case what is left to do is a person's. */
const over = ['copy', 'close'] as const

/** What stands before the question of the form: a wish about something sent, else a way back. */
export const standingAsk = (state: ConversationState, world: World): Ask | undefined =>
  wishAsk(state, world) ?? wayAsk(state, world)
