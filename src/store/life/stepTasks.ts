import type { Applied } from '../../referrals/life/apply.ts'
import { lifeTaskFor } from '../../referrals/life/lifeTaskFor.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { newId } from '../newId.ts'
import { addEvent } from '../referrals/addEvent.ts'
import { taskPlace } from '../referrals/sealedReferral.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import type { LifeFound } from './findLife.ts'

/** The tasks a step causes, each under a key of its own. `made` are those keys, for when the step is not stored. */
export const stepTasks = async (
  parts: StoreParts,
  found: LifeFound,
  { life, causes, event }: Extract<Applied, { is: 'moved' }>,
  rules: TeamRules,
): Promise<{ readonly statements: readonly Statement[]; readonly made: readonly string[] }> => {
  const tasks = causes.flatMap((cause) =>
    cause.is === 'task'
      ? [
          lifeTaskFor(cause.task, {
            ...{ id: newId(parts.randomBytes), owner: life.owner.role, at: event.at, workingDue: rules.workingDue },
            detail: { reference: life.reference },
          }),
        ]
      : [],
  )
  const keys = await parts.keys.make(tasks.length, event.at)
  return {
    statements: tasks.flatMap((task, index) => {
      const key = keys[index]
      return key === undefined ? [] : write(parts, task, key, found, life.team, event.at)
    }),
    made: keys.map(({ id }) => id),
  }
}

/** As `taskStatements`, for a task that no conversation made. */
const write = (
  { randomBytes }: StoreParts,
  task: NewTask,
  key: Key,
  { id, caseId }: LifeFound,
  team: string,
  at: Instant,
): readonly Statement[] => [
  {
    sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, case_id, referral_id, key_id, detail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    params: [
      ...[task.id, team, task.what, task.urgency, task.owner, task.dueAt, at, caseId, id, key.id],
      sealJson(key.secret, taskPlace(task.id), task.detail, randomBytes),
    ],
    expect: 'one',
  },
  addEvent({ kind: 'task-made', actor: 'service', team, at, caseId, referralId: id }),
]
