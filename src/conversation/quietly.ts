import type { Command } from '../words/understanding/readCommand.ts'
import { begin } from './begin.ts'
import { obey } from './commands.ts'
import type { Conversed } from './conversed.ts'
import type { ConversationState } from './state.ts'
import { stayQuiet } from './urgent.ts'
import type { World } from './world.ts'

/** After a loss nothing is asked; a person, urgent help and starting anew are still there. */
export const quietly = (state: ConversationState, command: Command | undefined, world: World): Conversed => {
  switch (command?.is) {
    case 'person':
    case 'urgent':
    case 'language':
    case 'leave':
      return command.is === 'language' ? stayQuiet(state, world) : obey(state, command, world)
    case 'restart':
      return begin({ ...state, quiet: false }, world)
    default:
      return stayQuiet(state, world)
  }
}
