import type { Tasks } from '../../../ledger/tasks/ports.ts'
import type { StoreParts } from '../../storeParts.ts'
import { commandTask } from './commandTask.ts'
import { countTasks } from './countTasks.ts'
import { escalateTasks } from './escalateTasks.ts'
import { openTasks } from './openTasks.ts'

/** The life of tasks over a database: see `Tasks` for what each promises. */
export const makeTasks = (parts: StoreParts): Tasks => ({
  open: (team, now) => openTasks(parts, team, now),
  command: (who, id, command, now, effects = [], rules) => commandTask(parts, who, id, command, now, effects, rules),
  escalate: (escalationOf, now) => escalateTasks(parts, escalationOf, now),
  counts: (now) => countTasks(parts, now),
})
