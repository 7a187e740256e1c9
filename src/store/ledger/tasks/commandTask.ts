import { Fault } from '../../../fault.ts'
import type { NewEffect } from '../../../ledger/effect.ts'
import { decideTask } from '../../../ledger/tasks/decideTask.ts'
import type { Person } from '../../../ledger/tasks/isSamePerson.ts'
import type { TaskAnswer, TaskCommand, Who } from '../../../ledger/tasks/task.ts'
import { may as mayDo } from '../../../referrals/access/may.ts'
import type { Power } from '../../../referrals/access/powers.ts'
import type { TeamRules } from '../../../referrals/life/teamRules.ts'
import type { Instant } from '../../../time/instant.ts'
import { lookedStatements } from '../../life/lookedStatements.ts'
import { readRow } from '../../readRow.ts'
import { mayBeGiven } from '../../staff/mayBeGiven.ts'
import type { StoreParts } from '../../storeParts.ts'
import { changeTask } from './changeTask.ts'
import { TaskLifeRow, taskLifeColumns, taskStandingOf } from './taskLifeRow.ts'

const byId = `SELECT ${taskLifeColumns} FROM tasks WHERE id = ? AND team = ?`
const mostTries = 8

/** What somebody must be able to do to give each command. */
const powerFor = {
  take: 'take-task',
  'pass-on': 'pass-task',
  release: 'pass-task',
  done: 'finish-task',
} as const satisfies Readonly<Record<TaskCommand['is'], Power>>

/** Takes, passes on, releases or finishes a task, if they may. Decided anew on what a quicker colleague left. */
export const commandTask = async (
  parts: StoreParts,
  who: Who,
  id: string,
  command: TaskCommand,
  now: Instant,
  effects: readonly NewEffect[],
  rules?: TeamRules,
): Promise<TaskAnswer> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [row] = await parts.driver.query(byId, [id, who.team])
    if (!row) return { is: 'absent' }
    const task = taskStandingOf(readRow(TaskLifeRow, row))
    const may = mayDo({ is: 'staff', ...who }, powerFor[command.is], { team: task.team, task })
    if (may !== 'yes') return may === 'no' ? { is: 'refused', code: 'role' } : { is: 'absent' }
    const change = decideTask(task, command, who, now)
    if ('is' in change) return change
    const isTaken = command.is === 'take'
    const { takenBy: name, takenById: toId } = change
    const to =
      (isTaken || command.is === 'pass-on') && name !== undefined
        ? { name, ...(toId === undefined ? {} : { id: toId }) }
        : undefined
    const about = { team: task.team, task }
    const mayHave = to && (await mayBeGiven(parts, to, isTaken ? powerFor.take : 'finish-task', about, now))
    // Whoever takes it for themselves is gone by now.
    if (mayHave !== undefined && mayHave.is !== 'yes') return { is: 'refused', code: isTaken ? 'role' : mayHave.is }
    const settled = mayHave === undefined || isTaken ? change : decideTask(task, passedTo(mayHave.person), who, now)
    if ('is' in settled) return settled
    const looked = change.event === 'task-done' && rules ? await lookedStatements(parts, task, rules, now) : []
    const beside = [...(mayHave?.still ?? []), ...looked]
    if (await changeTask(parts, task, settled, who.name, effects, now, beside)) return { is: 'changed' }
  }
  throw new Fault('store/conflict')
}

const passedTo = ({ name, ...id }: Person): TaskCommand => ({ is: 'pass-on', to: { person: name, ...id } })
