import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import { type Cause, type LifeTask, lifeTasks } from './causes.ts'
import { closings, withdrawals } from './closings.ts'
import type { LifeCommand } from './command.ts'
import type { Life } from './life.ts'

const names: readonly LifeTask[] = Object.keys(lifeTasks).filter((name): name is LifeTask => name in lifeTasks)

/** Made when it was sent, and of no use once it is closed: a family that took it back is not to be rung for it. */
const madeBySending = ['call-back', 'interpreter'] as const

/**
 * What a step does to the tasks that earlier ones have made: a closing ends what has no use any more, re-opening the question
 * how a closed family is, and looking at a family the task to do so; a hand-over passes on the rest.
 */
export const tasksMoved = (before: Life, command: LifeCommand, after: Life, looked: boolean): readonly Cause[] => {
  const ended = new Set([
    // Who finishes that very task ends it so.
    ...(looked && command.is !== 'look-again' ? (['look-again'] as const) : []),
    ...(command.is === 're-open' ? (['ask-how-they-are'] as const) : []),
    ...(after.state === 'closed' && before.state !== 'closed' ? closedBy(after.closing?.reason) : []),
  ])
  const [from, to] = command.is === 'hand-over' ? [personIn(before), personIn(after)] : []
  return [
    ...(ended.size === 0 ? [] : [{ is: 'end-tasks' as const, tasks: [...ended] }]),
    ...(from && to ? [{ is: 'pass-tasks' as const, tasks: names, from, to }] : []),
  ]
}

const closedBy = (reason: Reason | undefined) => {
  if (reason === undefined) return []
  const stops = isWithdrawal(reason) || closings[reason].stops
  const ended = names.filter(
    (name) => lifeTasks[name].ends === 'closed' || (stops && lifeTasks[name].ends === 'stopped'),
  )
  return [...ended, ...madeBySending]
}

const personIn = ({ owner: { role: _, name, ...id } }: Life): Person | undefined =>
  name === undefined ? undefined : { name, ...id }

type Reason = NonNullable<Life['closing']>['reason']

const isWithdrawal = (reason: Reason): reason is (typeof withdrawals)[number] =>
  withdrawals.some((withdrawal) => withdrawal === reason)
