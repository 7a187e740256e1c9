import { dayOf } from '../time/instant.ts'
import { readText } from '../words/understanding/readText.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, refusal, statement } from './conversed.ts'
import type { ConversationState } from './state.ts'
import { wishAsk, withoutWish } from './withdrawOpen.ts'
import { wishTask } from './withdrawTask.ts'
import type { World } from './world.ts'

/** As many as a page takes in one box. */
const most = 5_000

/** Adds words to something sent: kept as typed, sealed with its case, seen by the team at once. */
export const addToSent = (state: ConversationState, reference: string, text: string, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const read = readText(text, { max: most })
  if (read.heard === 'unclear') {
    const ask = wishAsk(state, world)
    return conversed(state, [
      refusal(voice, read.why),
      ...(ask === undefined ? [] : [{ is: 'ask' as const, lang: state.lang, ask }]),
    ])
  }
  const after = withoutWish(state)
  const task = wishTask(state, reference, { is: 'add', words: read.value, lang: state.lang }, world)
  const day = voice.day(dayOf(task.dueAt, 'utc'))
  return conversed(after, [statement(voice, 'added', { reference, day }), ...askAgain(after, world)], [task])
}
