import { inbox } from '../../../locales/en/inbox.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { Caution, TaskListed } from '../../referrals/ports.ts'

export type Mark = { readonly words: string; readonly colour: 'red' | 'orange' | 'blue' | 'grey' }

const urgent: Mark = { words: inbox.list.urgent, colour: 'red' }
/** Which other open tasks of a referral are worth a mark beside it. Coarse: none says what was told. */
const marked: readonly (readonly [NewTask['what'], Mark])[] = [
  ['withdrawn', { words: inbox.list.withdrawn, colour: 'grey' }],
  ['interpreter', { words: inbox.list.interpreter, colour: 'blue' }],
]

/** Stands whatever is done: finishing a task lifts no hold. */
const cautions: Readonly<Record<Caution, readonly Mark[]>> = {
  held: [{ words: inbox.list.held, colour: 'orange' }],
  'check-first': [{ words: inbox.list.checkFirst, colour: 'orange' }],
  none: [],
}

/** What has to be known before a referral is opened, the gravest first, from clear columns: the list opens nothing sealed. */
export const marksOf = (tasks: readonly TaskListed[], referralId: string, caution: Caution): readonly Mark[] => {
  const open = new Set(tasks.filter((task) => task.referralId === referralId && !task.done).map(({ what }) => what))
  return [
    ...(open.has('urgent-words') ? [urgent] : []),
    ...cautions[caution],
    ...marked.filter(([what]) => open.has(what)).map(([, mark]) => mark),
  ]
}
