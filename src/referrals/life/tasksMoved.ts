import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import { type Cause, type LifeTask, lifeTasks } from './causes.ts'
import { closings, withdrawals } from './closings.ts'
import type { LifeCommand } from './command.ts'
import type { Life } from './life.ts'

const names: readonly LifeTask[] = Object.keys(lifeTasks).filter((name): name is LifeTask => name in lifeTasks)

/** Made when it was sent, and of no use once it is closed: a family that took it back is not to be rung for it. */
const madeBySending = ['call-back', 'interpreter'] as const

/** What a step does to the tasks that earlier ones have made: a closing ends what has no use any more, a hand-over passes it on. */
export const tasksMoved = (before: Life, command: LifeCommand, after: Life): readonly Cause[] => {
  if (command.is === 'hand-over') {
    const [from, to] = [personIn(before), personIn(after)]
    return from && to ? [{ is: 'pass-tasks', tasks: names, from, to }] : []
  }
  if (after.state !== 'closed' || before.state === 'closed' || after.closing === undefined) return []
  const { reason } = after.closing
  const stops = isWithdrawal(reason) || closings[reason].stops
  const ended = names.filter(
    (name) => lifeTasks[name].ends === 'closed' || (stops && lifeTasks[name].ends === 'stopped'),
  )
  return [{ is: 'end-tasks', tasks: [...ended, ...madeBySending] }]
}

const personIn = ({ owner: { role: _, name, ...id } }: Life): Person | undefined =>
  name === undefined ? undefined : { name, ...id }

type Reason = NonNullable<Life['closing']>['reason']

const isWithdrawal = (reason: Reason): reason is (typeof withdrawals)[number] =>
  withdrawals.some((withdrawal) => withdrawal === reason)
