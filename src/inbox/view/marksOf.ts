import { inbox } from '../../../locales/en/inbox.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { TaskListed } from '../../referrals/ports.ts'

export type Mark = { readonly words: string; readonly colour: 'red' | 'orange' | 'blue' | 'grey' }

/** Which open tasks of a referral are worth a mark beside it, the gravest first. Coarse: none says what was told. */
const marked: readonly (readonly [NewTask['what'], Mark])[] = [
  ['urgent-words', { words: inbox.list.urgent, colour: 'red' }],
  ['withdrawn', { words: inbox.list.withdrawn, colour: 'grey' }],
  ['private-check', { words: inbox.list.checkFirst, colour: 'orange' }],
  ['interpreter', { words: inbox.list.interpreter, colour: 'blue' }],
]

/** What has to be known before a referral is opened, read from its open tasks: the list opens nothing sealed. */
export const marksOf = (tasks: readonly TaskListed[], referralId: string): readonly Mark[] => {
  const open = new Set(tasks.filter((task) => task.referralId === referralId && !task.done).map(({ what }) => what))
  return marked.filter(([what]) => open.has(what)).map(([, mark]) => mark)
}
