import type { TaskAboutSent } from '../referrals/life/aboutSent.ts'
import { readText } from '../words/understanding/readText.ts'
import { askAgain } from './asking.ts'
import { type Conversed, statement } from './conversed.ts'
import { keepHeard } from './keepHeard.ts'
import { aboutSent, sentSpokenOf } from './sentSpokenOf.ts'
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
  const about = sentSpokenOf(state, world)
  const keeping = wish === undefined ? keepHeard(state, text, world, 'chat') : undefined
  const turn = toldOfSent(answerFindings(state, heard, world, keeping), about, heard, world)
  const words = readText(text, { max: 5_000 })
  if (wish?.is !== 'add' || wish.reference === undefined || words.heard === 'unclear') return turn
  const { reference } = wish
  const task = wishTask(state, reference, { is: 'add', words: words.value, lang: state.lang }, world)
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

/**
 * Danger told of something that was sent reaches it: its alerts stand there, the hold lies on it, and somebody is asked to
 * speak with the parent alone, as if it had been told before sending.
 */
const toldOfSent = (
  turn: Conversed,
  reference: string | undefined,
  heard: readonly Heard[],
  { ids, team, now }: World,
): Conversed => {
  if (reference === undefined) return turn
  const about = { reference, heard: [...holdReasons(heard.flatMap(({ findings }) => findings))] }
  const alone: TaskAboutSent = {
    ...{ id: ids.id(), what: 'private-check', urgency: 'soon', owner: team.alerts.owner },
    ...{ dueAt: team.workingDue(now, 1), detail: {}, about },
  }
  return { ...turn, tasks: [...turn.tasks.map((task) => aboutSent(task, about)), alone] }
}
