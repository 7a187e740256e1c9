import { readText } from '../words/understanding/readText.ts'
import { askAgain } from './asking.ts'
import { type Conversed, statement } from './conversed.ts'
import { keepHeard } from './keepHeard.ts'
import type { ConversationState } from './state.ts'
import { answerFindings, type Heard, holdReasons } from './urgent.ts'
import { openWish, withoutWish } from './withdrawOpen.ts'
import { wishTask } from './withdrawTask.ts'
import type { World } from './world.ts'

/**
 * Words in which the floor heard danger: urgent help and the alert first, as always. Where they were being added to
 * something sent they are added all the same, and put the hold on it; the answer of the form behind it they never are.
 */
export const addToHeard = (
  state: ConversationState,
  heard: readonly Heard[],
  text: string,
  world: World,
): Conversed => {
  const wish = openWish(state)
  if (wish === undefined) return answerFindings(state, heard, world, keepHeard(state, text, world, 'chat'))
  const turn = answerFindings(state, heard, world)
  const words = readText(text, { max: 5_000 })
  const { reference } = wish
  if (wish.is !== 'add' || reference === undefined || words.heard === 'unclear') return turn
  const because = holdReasons(heard.flatMap(({ findings }) => findings))
  const task = wishTask(state, reference, { is: 'add', words: words.value, lang: state.lang }, world, because)
  const after = withoutWish(turn.state)
  const kept = statement(world.voice(state.lang), 'added-heard', { reference })
  const said = turn.replies.filter(({ is }) => is !== 'ask')
  return {
    ...turn,
    state: after,
    replies: [...said, ...(after.quiet ? [] : [kept, ...askAgain(after, world)])],
    tasks: [...turn.tasks, task],
  }
}
