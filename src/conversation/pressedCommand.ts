import { changeStep, obey } from './commands.ts'
import type { Conversed } from './conversed.ts'
import type { Pressed } from './inbound.ts'
import { open } from './open.ts'
import { quietly } from './quietly.ts'
import type { ConversationState } from './state.ts'
import { hearWay } from './wayBack/hearWay.ts'
import { withoutOffer } from './wayBack/openWay.ts'
import { hearAboutSent } from './withdrawSent.ts'
import type { World } from './world.ts'

/** Does what a button says: the same as the words for it, but for a change, which names its very answer. */
export const pressedCommand = (state: ConversationState, pressed: Pressed, world: World): Conversed => {
  const named =
    pressed.is === 'change' && !state.quiet ? changeNamed(withoutOffer(state), pressed.question, world) : undefined
  if (named !== undefined) return named
  const command = pressed.is === 'change' ? { is: pressed.is } : pressed
  const aboutSent = hearAboutSent(state, '', command, world)
  if (aboutSent !== undefined) return aboutSent
  const aboutWay = hearWay(state, '', command, world)
  if (aboutWay !== undefined) return aboutWay
  return state.quiet ? quietly(state, command, world) : obey(withoutOffer(state), command, world)
}

/** `undefined` where no such answer can be changed now: then there is the list. */
const changeNamed = (state: ConversationState, question: string | undefined, world: World): Conversed | undefined => {
  const here = open(state, world)
  const step = here?.steps.find(({ id, state: stands }) => id === question && stands !== 'open')
  if (here === undefined || step === undefined || step.question.checksAnswers) return undefined
  return changeStep(state, here, step.id, world)
}
